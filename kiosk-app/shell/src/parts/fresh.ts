import { repeat } from 'lit/directives/repeat.js';

/**
 * Draws `value` with elements of its own for each `key`: nothing of what was drawn for another key is used again, or held.
 *
 * Lit's `keyed` is not enough: it forgets what it had drawn before it takes it away, so that a screen with a directive
 * such as `ref` on it stays in the memory of the page for good, with everything that is written on it.
 */
export function fresh(key: string, value: unknown): unknown {
  return repeat(
    [key],
    (one) => one,
    () => value,
  );
}
