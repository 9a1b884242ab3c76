/** Something the author should know of one place. */
export interface Finding {
  /** `problem`: must be mended. `note`: what could not be decided, or is only odd. */
  readonly kind: 'problem' | 'note';
  /** JSON Pointer. */
  readonly path: string;
  readonly reason: string;
}
