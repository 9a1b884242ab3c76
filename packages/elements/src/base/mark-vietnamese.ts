const marked = 'data-fallback';
const vietnamese = /[àáãèéìíòóõùúýăâđêôơưĩũ\u1EA0-\u1EF9]/iu;
const otherLetters = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const watched = new WeakSet<Node>();

/**
 * Marks with `lang="vi"` what stands in Vietnamese inside a page of a language with other letters: names, and what has
 * not been translated. So voices and fonts take it for what it is. Goes on as the page changes, in shadow roots too.
 */
export function markVietnamese(root: Node): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      // A mark of our own changes nothing below it.
      if (type === 'attributes' && target instanceof Element && !target.hasAttribute(marked)) walk(target);
      else look(target instanceof Text ? target.parentNode : target);
      for (const node of addedNodes) walk(node);
    }
  }).observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: ['lang'] });
  walk(root);
}

function walk(node: Node): void {
  look(node);
  const root = node instanceof Element ? node.shadowRoot : null;
  if (root !== null && watched.has(root)) walk(root);
  else if (root !== null) markVietnamese(root);
  for (const child of node.childNodes) if (child instanceof Element) walk(child);
}

function look(node: Node | null): void {
  if (!(node instanceof HTMLElement)) return;
  const isMarked = node.hasAttribute(marked);
  if (node.hasAttribute('lang') && !isMarked) return;
  const text = Array.from(node.childNodes, (child) => (child instanceof Text ? child.data : '')).join(' ');
  const isFallback =
    vietnamese.test(text.normalize('NFC')) && !otherLetters.test(text) && !isLatin(around(node));
  if (isFallback === isMarked) return;
  node.toggleAttribute(marked, isFallback);
  if (isFallback) node.lang = 'vi';
  else node.removeAttribute('lang');
}

/** The language around an element, through the roots it stands in. */
function around(element: Element): string {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const outer = element.parentElement?.closest('[lang]') ?? host;
  if (outer === undefined) return document.documentElement.lang;
  return outer.getAttribute('lang') ?? around(outer);
}

function isLatin(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Latn';
  } catch {
    // A page may say anything about itself.
    return true;
  }
}
