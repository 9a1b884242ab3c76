import { flatChildren, isHiddenItself } from './flat-tree.ts';

/** What can be acted on. */
export const controlSelector =
  'button, a[href], input:not([type=hidden]), textarea, select, [role=option], [role=button], summary';

/** Said in one piece, whatever is inside. */
const wholeSelector = 'li, dl > div, tr, [role=status], [role=alert], [role=img], img';

/** A place where somebody who goes through a screen stops. */
export interface Stop {
  readonly element: HTMLElement;
  readonly kind: 'heading' | 'text' | 'control';
}

/**
 * Everything on a screen, in reading order, through shadow roots: headings, texts, controls. What is inert, hidden or only
 * names a control is left out.
 */
export function stopsOf(root: Element): readonly Stop[] {
  const stops: Stop[] = [];
  walk(root, stops, new Map());
  return stops;
}

type Names = Map<Node, ReadonlySet<string>>;

function walk(element: Element, stops: Stop[], names: Names): void {
  if (element.localName === 'style' || element.localName === 'script' || isHiddenItself(element)) return;
  if (element.matches(controlSelector)) {
    if (!element.matches(':disabled') && element instanceof HTMLElement)
      stops.push({ element, kind: 'control' });
    return;
  }
  if (/^h[1-6]$/.test(element.localName) && element instanceof HTMLElement) {
    stops.push({ element, kind: 'heading' });
    return;
  }
  const children = flatChildren(element);
  const named = element.localName === 'label' || isName(element, names);
  const whole = element.matches(wholeSelector) && element.querySelector('h1, h2') === null;
  const says = whole ? hasOwnWords(element) : children.some((node) => isWords(node));
  if (says && !named && element instanceof HTMLElement) stops.push({ element, kind: 'text' });
  for (const child of children) {
    if (!(child instanceof Element)) continue;
    const from = stops.length;
    walk(child, stops, names);
    // The words around have been said already, as one.
    if (says || named || whole) keepControls(stops, from);
  }
}

function keepControls(stops: Stop[], from: number): void {
  for (let index = stops.length - 1; index >= from; index -= 1) {
    if (stops[index]?.kind === 'text') stops.splice(index, 1);
  }
}

/** Text, or words inside a line of it. */
function isWords(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  if (!(node instanceof Element) || node.matches(controlSelector) || isHiddenItself(node)) return false;
  if (node.localName === 'svg' || node.localName === 'label') return false;
  return getComputedStyle(node).display === 'inline' && flatChildren(node).some((child) => isWords(child));
}

function hasOwnWords(element: Element): boolean {
  if (element.getAttribute('role') === 'img' || element.localName === 'img')
    return (element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '') !== '';
  return flatChildren(element).some((child) => {
    if (child instanceof Text) return child.data.trim() !== '';
    if (!(child instanceof Element) || child.matches(controlSelector) || isHiddenItself(child)) return false;
    return child.localName !== 'svg' && child.localName !== 'label' && hasOwnWords(child);
  });
}

/** It names or describes a control, which says it itself. */
function isName(element: Element, names: Names): boolean {
  if (element.id === '') return false;
  const root = element.getRootNode();
  let ids = names.get(root);
  if (ids === undefined) {
    ids = namesIn(root);
    names.set(root, ids);
  }
  return ids.has(element.id);
}

function namesIn(root: Node): ReadonlySet<string> {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return new Set();
  const described = root.querySelectorAll('[aria-labelledby], [aria-describedby]');
  return new Set(
    Array.from(described)
      .filter((element) => !element.matches('[role=alertdialog], [role=dialog], [role=list]'))
      .flatMap((element) => [
        ...(element.getAttribute('aria-labelledby') ?? '').split(/\s+/),
        ...(element.getAttribute('aria-describedby') ?? '').split(/\s+/),
      ]),
  );
}
