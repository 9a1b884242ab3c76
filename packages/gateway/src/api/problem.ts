import type { LocalText } from '@motcua/texts';
import type { Fee, FieldError } from '@motcua/wizard';

/** RFC 9457, `application/problem+json`. `code` is one of the error catalogue. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** A sentence a citizen understands, in both languages. */
  readonly message: LocalText;
  /** With `application-invalid`. */
  readonly errors?: readonly FieldError[];
  /** With `request-invalid`: JSON pointers to the places that break the schema, never the values there. */
  readonly pointers?: readonly string[];
  /** With `fee-changed`: the fee as it is now. */
  readonly fee?: Fee;
}
