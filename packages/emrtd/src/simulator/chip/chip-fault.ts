/**
 * What can go wrong with a virtual chip. `at` counts APDUs from 1 since the chip was made.
 *
 * - `torn`: the card leaves the field instead of answering, for good
 * - `silent`: no answer ever comes to that APDU
 * - `slow`: the answer comes after `delayMs`, whether or not anybody still waits for it
 * - `garbled`: one byte of the answer is another
 * - `replayed`: the previous answer comes again
 * - `wrong-status`: the answer is this status word alone
 * - `large-reads-refused`: reads past `mostBytes` bring `status` in the clear, and the secure session is gone
 * - `read-refused`: like it, but said under secure messaging, which goes on
 * - `pace-refused`: MSE:Set AT for PACE brings `status`
 * - `chaining-refused`: a command in more than one part brings 6884
 */
export type ChipFault =
  | { readonly kind: 'torn' | 'silent' | 'garbled' | 'replayed'; readonly at: number }
  | { readonly kind: 'slow'; readonly at: number; readonly delayMs: number }
  | { readonly kind: 'wrong-status'; readonly at: number; readonly status: number }
  | {
      readonly kind: 'large-reads-refused' | 'read-refused';
      readonly mostBytes: number;
      readonly status: number;
    }
  | { readonly kind: 'pace-refused'; readonly status: number }
  | { readonly kind: 'chaining-refused' };
