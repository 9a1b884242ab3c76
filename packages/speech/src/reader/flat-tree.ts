import { isLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';

/** What is drawn inside an element: its shadow tree, what is put into a slot, or its children. */
export function flatChildren(element: Element): readonly Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

/** The element around this one as it is drawn. */
export function flatParent(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

/** As `closest`, through shadow roots and slots. */
export function closestInFlatTree(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    if (at.matches(selector)) return at;
  }
  return null;
}

/** False for what nobody is meant to hear: undrawn, inert, or hidden from assistive technology. */
export function isExposed(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    if (isHiddenItself(at)) return false;
  }
  return getComputedStyle(element).visibility !== 'hidden';
}

/** Without looking at what is around it; `display: contents` is drawn. */
export function isHiddenItself(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert')) return true;
  return getComputedStyle(element).display === 'none';
}

/** The language of what an element says, by the nearest `lang` around it; Vietnamese where none of ours stands. */
export function languageOf(element: Element): Language {
  const lang = closestInFlatTree(element, '[lang]')?.getAttribute('lang') ?? '';
  if (isLanguage(lang)) return lang;
  const first = lang.slice(0, 2).toLowerCase();
  return isLanguage(first) ? first : 'vi';
}
