import type { Phrase } from '../speaker/phrase.ts';
import { stopsOf } from './stops.ts';
import { phrasesOf } from './text.ts';
import type { ReadOptions } from './text.ts';

/** The head of a screen: where we are, the question, and what to do. Empty where there is no `h1`. */
export function titleOf(root: Element, options: ReadOptions = {}): readonly Phrase[] {
  const heading = stopsOf(root).find(({ element }) => element.localName === 'h1')?.element;
  if (heading === undefined) return [];
  const before = heading.previousElementSibling;
  const head = [...(before?.localName === 'p' ? [before] : []), heading];
  return [...head, ...followers(heading)].flatMap((element) => phrasesOf(element, options));
}

/** The lines just below, or the block of a dialog that its `aria-describedby` means. */
function followers(heading: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = heading.nextElementSibling; at instanceof HTMLElement; at = at.nextElementSibling) {
    if (at.localName !== 'p' && at.id !== 'dialog-text') break;
    found.push(at);
  }
  return found;
}
