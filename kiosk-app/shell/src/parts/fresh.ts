import { nothing } from 'lit';
import { clearPart, setCommittedValue } from 'lit/directive-helpers.js';
import { Directive, directive } from 'lit/directive.js';
import type { ChildPart, DirectiveParameters } from 'lit/directive.js';

class Fresh extends Directive {
  #key: unknown = nothing;

  override render(_key: string, value: unknown): unknown {
    return value;
  }

  override update(part: ChildPart, [key, value]: DirectiveParameters<this>): unknown {
    if (key !== this.#key) {
      clearPart(part);
      setCommittedValue(part);
      this.#key = key;
    }
    return value;
  }
}

/**
 * `fresh(key, value)` draws the value with elements of its own for each key: nothing of what was drawn for another key
 * is used again, or held.
 *
 * Lit's `keyed` forgets what it had drawn before it takes it away, so that a screen with a directive such as `ref` on it
 * stays in the memory of the page for good, with everything that is written on it; `repeat` leaves a comment behind for
 * each key. Measured with Lit 3.3.
 */
export const fresh = directive(Fresh);
