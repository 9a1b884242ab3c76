import type { LocalText } from '@motcua/texts';

/** Why the person is back at the review although they have sent. */
export type Notice =
  | { readonly kind: 'fee-changed'; readonly before: number }
  | { readonly kind: 'form-changed' }
  | { readonly kind: 'not-sent'; readonly message: LocalText };
