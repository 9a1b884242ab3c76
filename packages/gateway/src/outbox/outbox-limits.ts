const dayMs = 24 * 60 * 60 * 1000;

export interface OutboxLimits {
  /** How long applications are sealed to one key. The next one is known as long before. */
  readonly sealMs: number;
  /** How long after that the gateway still opens them; then the private half is destroyed. */
  readonly openMs: number;
  /** Sealed applications one network address may send in a minute. */
  readonly perMinute: number;
  /** Characters of all applications together that wait for an officer. */
  readonly attention: number;
}

export const defaultOutboxLimits: OutboxLimits = {
  sealMs: 30 * dayMs,
  openMs: 180 * dayMs,
  perMinute: 300,
  attention: 256 * 1024 * 1024,
};
