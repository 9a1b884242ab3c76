import type { ScanResult } from '@motcua/devices';
import type { KeyStroke } from './key-stroke.ts';

type Scan = Extract<ScanResult, { readonly code: 'scanned' | 'unreadable' }>;

/**
 * Puts what a scanner types together into codes, each ended by Enter or Tab.
 *
 * A keyboard cannot type Vietnamese letters; a scanner that comes to one types something else for it. So a code with any
 * key that is no ASCII character is `unreadable`, never a text that is nearly right.
 */
export class TypedCode {
  readonly #maximumCharacters: number;
  #text = '';
  #isForeign = false;
  #isDropping = false;
  #isUnderWay = false;

  constructor(maximumCharacters: number) {
    this.#maximumCharacters = maximumCharacters;
  }

  /** True between the first key of a code and its end. */
  get underWay(): boolean {
    return this.#isUnderWay;
  }

  push(stroke: KeyStroke): Scan | undefined {
    if (stroke.kind === 'end') return this.#finish();
    this.#isUnderWay = true;
    if (stroke.kind === 'foreign') this.#isForeign = true;
    else if (this.#text.length <= this.#maximumCharacters) this.#text += stroke.character;
    return undefined;
  }

  /** Forgets the code that is under way, its coming keys included. */
  dropCurrent(): void {
    this.#isDropping = this.#isUnderWay;
  }

  reset(): void {
    this.#text = '';
    this.#isForeign = false;
    this.#isDropping = false;
    this.#isUnderWay = false;
  }

  #finish(): Scan | undefined {
    const text = this.#text;
    const isForeign = this.#isForeign;
    const isNothing = this.#isDropping || !this.#isUnderWay;
    this.reset();
    if (isNothing) return undefined;
    if (isForeign) return { code: 'unreadable', reason: 'not-utf8' };
    if (text.length > this.#maximumCharacters) return { code: 'unreadable', reason: 'too-long' };
    return { code: 'scanned', text };
  }
}
