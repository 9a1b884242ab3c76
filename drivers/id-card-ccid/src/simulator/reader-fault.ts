/**
 * What can go wrong with a simulated reader. `at` counts the commands to it from 1 since it was made.
 *
 * - `silent`: no answer ever comes to that command; an abort is answered
 * - `dead`: nothing is answered from that command on, not even an abort, until it is opened again
 * - `twice`: the answer comes twice
 * - `stale`: an answer with another number comes before the right one
 * - `garbage`: bytes that no standard describes instead of the answer
 * - `unplugged`: the plug is pulled instead of an answer
 * - `unplugged-within`: the plug is pulled after the first byte of the answer
 * - `failed`: the command fails with this bError
 */
export type ReaderFault =
  | {
      readonly kind: 'silent' | 'dead' | 'twice' | 'stale' | 'garbage' | 'unplugged' | 'unplugged-within';
      readonly at: number;
    }
  | { readonly kind: 'failed'; readonly at: number; readonly error: number };
