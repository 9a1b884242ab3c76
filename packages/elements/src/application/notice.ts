import type { LocalText } from '@motcua/texts';

/** Why the person is back at the review although they have sent. */
export type Notice =
  | { readonly kind: 'fee-changed'; readonly before: number }
  /** `lost`: what has to be answered again. */
  | { readonly kind: 'form-changed'; readonly lost: readonly LocalText[] }
  | { readonly kind: 'not-sent'; readonly message: LocalText };
