import { whenIdle } from '../application/when-idle.ts';
import { declareFonts, fetchFonts } from '../styles/fonts.ts';
import type { FontFiles } from '../styles/fonts.ts';

export interface FontsLaterOptions {
  readonly root?: Document;
  readonly fonts?: FontFaceSet;
  readonly atLatestMs?: number;
}

/** For how long nobody has pressed anything. */
const restMs = 200;

/**
 * Declares the fonts at once on a page without `<mc-application>`. On one that has it, what the form needs is fetched and
 * drawn before its letters are: they are fetched when the first step is on the screen and the page has nothing else to
 * do, and put up all at once when nobody is typing, so that no key waits for the whole page to be laid out anew. Either
 * is done after three seconds in any case.
 */
export function fontsLater(
  files: readonly FontFiles[],
  { root = document, fonts = document.fonts, atLatestMs = 3000 }: FontsLaterOptions = {},
): void {
  if (root.querySelector('mc-application') === null) {
    declareFonts(files, fonts);
    return;
  }
  const hands = new Hands(root);
  let fetching = false;
  const fetchAll = async (): Promise<void> => {
    if (fetching) return;
    fetching = true;
    const putUp = await fetchFonts(files, fonts);
    await hands.rest(atLatestMs);
    putUp();
  };
  root.addEventListener('mc-step', () => whenIdle(() => void fetchAll()), { once: true });
  setTimeout(() => void fetchAll(), atLatestMs);
}

/** When somebody last pressed something. */
class Hands {
  readonly #done = new AbortController();
  #last = Number.NEGATIVE_INFINITY;

  constructor(root: Document) {
    for (const type of ['keydown', 'input', 'pointerdown', 'click']) {
      root.addEventListener(type, () => (this.#last = performance.now()), {
        capture: true,
        passive: true,
        signal: this.#done.signal,
      });
    }
  }

  /** Once only: until nothing has been pressed for a moment. */
  async rest(atLatestMs: number): Promise<void> {
    const until = performance.now() + atLatestMs;
    for (;;) {
      const now = performance.now();
      const wait = Math.min(this.#last + restMs, until) - now;
      if (wait <= 0) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    this.#done.abort();
  }
}
