import type { Problem } from '@motcua/gateway/api';

/**
 * What came of one call to the gateway. The world's failures are values; only a caller's own abort throws.
 *
 * `offline`: no connection, or it broke before the answer was complete. `timeout`: nothing came in time.
 * `problem`: the gateway answered that it cannot, with a sentence for the citizen. `garbled`: somebody answered, but
 * not in the gateway's words (a proxy's error page, a captive portal). After all but `ok` and `problem` nobody knows
 * whether the gateway has acted.
 */
export type Outcome<Value> =
  | { readonly code: 'ok'; readonly value: Value }
  | { readonly code: 'problem'; readonly problem: Problem }
  | Unanswered;

/** The outcomes after which nobody knows whether the gateway has acted. */
export type Unanswered =
  | { readonly code: 'offline' }
  | { readonly code: 'timeout' }
  | { readonly code: 'garbled' };
