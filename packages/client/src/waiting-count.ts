/** How many of something wait at this kiosk; nothing about anybody. */
export interface WaitingCount {
  readonly count: number;
  /** Since when the oldest waits; undefined where none does, or nobody has noted it. */
  readonly since: Date | undefined;
}
