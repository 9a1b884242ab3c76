import { closestInFlatTree, flatParent, stopsOf } from '@motcua/speech/reader';
import type { Stop } from '@motcua/speech/reader';
import type { Place } from './focus-order.ts';

export interface WalkPlace extends Place, Stop {}

const regionSelector =
  '.dialog, .lintel, .opening, .actions, .way-back, mc-keyboard, .sill, .languages, main';
const groupSelector = '[role=radiogroup], [role=listbox], [role=group], ul, ol, nav';

/**
 * The stops of a screen. Texts are among them for who hears the screen; the on-screen keyboard is entered at its first or its
 * last key.
 */
export function placesOn(root: Element, options: { readonly texts: boolean }): readonly WalkPlace[] {
  const stops = stopsOf(root).filter(
    ({ element, kind }) =>
      (options.texts || kind === 'control' || element.localName === 'h1') &&
      (keyboardAround(element) === null || isEndKey(element)),
  );
  const counts = new Map<Element, number>();
  for (const { element } of stops) {
    for (const group of groupsAround(element)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return stops.map((stop) => ({
    ...stop,
    region: closestInFlatTree(stop.element, regionSelector),
    group: groupsAround(stop.element).find((group) => (counts.get(group) ?? 0) > 1),
  }));
}

/** The keyboard that a key belongs to. */
export function keyboardAround(element: Element): Element | null {
  return closestInFlatTree(element, 'mc-keyboard');
}

/** The first key and the last one, which leads on. */
function isEndKey(key: Element): boolean {
  const keys = [...(keyboardAround(key)?.shadowRoot?.querySelectorAll('button') ?? [])];
  return key === keys[0] || key === keys.at(-1);
}

function groupsAround(element: Element): readonly Element[] {
  const groups: Element[] = [];
  for (let at = flatParent(element); at !== null; at = flatParent(at)) {
    if (at.matches(groupSelector) && at.closest('mc-keyboard') === null) groups.push(at);
  }
  return groups;
}
