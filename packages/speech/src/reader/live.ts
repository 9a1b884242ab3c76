import type { Phrase } from '../speaker/phrase.ts';
import { flatChildren, isHiddenItself } from './flat-tree.ts';
import { phrasesOf } from './text.ts';
import type { ReadOptions } from './text.ts';

/** Something on the screen that is said when it changes. */
export interface LiveText {
  readonly element: Element;
  readonly phrases: readonly Phrase[];
  readonly isAlert: boolean;
}

const liveSelector = '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive], .error';

/** Everything below `root` that is said when it changes, with what it says now. Labels of buttons are no news. */
export function liveTexts(root: Element, options: ReadOptions = {}): readonly LiveText[] {
  const found: LiveText[] = [];
  const walk = (element: Element): void => {
    if (isHiddenItself(element)) return;
    if (element.matches(liveSelector) && element.closest('button') === null) {
      const isAlert = element.matches('[role=alert], [aria-live=assertive], .error');
      found.push({ element, phrases: phrasesOf(element, options), isAlert });
      return;
    }
    for (const child of flatChildren(element)) if (child instanceof Element) walk(child);
  };
  walk(root);
  return found;
}
