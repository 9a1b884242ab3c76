/** `problem`: must be mended. `note`: only odd. `undecided`: hangs on what is typed, which nobody can try out. */
export type FindingKind = 'problem' | 'note' | 'undecided';

/** Something the author should know of one place. */
export interface Finding {
  readonly kind: FindingKind;
  /** JSON Pointer. */
  readonly path: string;
  readonly reason: string;
}
