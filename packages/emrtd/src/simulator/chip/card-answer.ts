import { statusWords } from '../../apdu/response.ts';
import type { SessionKeys } from '../../secure-messaging/session-keys.ts';

/** What one command brought on the card's side, before secure messaging. */
export interface CardAnswer {
  readonly data: Uint8Array;
  readonly status: number;
  /** Keys that hold from the next command on. */
  readonly keys?: SessionKeys;
}

/** An answer of a status word alone. */
export const say = (status: number): CardAnswer => ({ data: new Uint8Array(), status });

/** Data and success. */
export const give = (data: Uint8Array): CardAnswer => ({ data, status: statusWords.done });
