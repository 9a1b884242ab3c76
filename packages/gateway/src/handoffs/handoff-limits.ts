const minuteMs = 60_000;

export interface HandoffLimits {
  readonly filesMs: number;
  readonly applicationMs: number;
  /** Hand-offs one network address may make in a minute. */
  readonly perMinute: number;
  /** Hand-offs of one network address that can still be taken up. */
  readonly openOfAddress: number;
  /** Characters of all sealed drafts together. */
  readonly sealed: number;
  /** How long a request for files is held when none has come. */
  readonly waitMs: number;
}

export const defaultHandoffLimits: HandoffLimits = {
  filesMs: 15 * minuteMs,
  applicationMs: 24 * 60 * minuteMs,
  perMinute: 30,
  openOfAddress: 500,
  sealed: 512 * 1024 * 1024,
  waitMs: 25_000,
};

/** Of one sealed draft, in characters of base64url. */
export const longestSealed = 256 * 1024;
