const hidden = 'data-mc-not-printed';
const only = 'data-mc-printed';

/** A4 with the number of each page; what stands beside the element is left out, and what holds it adds no space. */
const rules = `
  @page {
    size: A4;
    margin: 16mm 15mm 18mm;
    @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; }
  }
  @media print {
    [${hidden}] { display: none !important; }
    [${only}] {
      display: block !important; position: static !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; width: auto !important; max-width: none !important; overflow: visible !important;
      background: none !important;
    }
  }
`;

/**
 * Prints one element of a page and nothing else. The page is as before when the dialog has closed. Works through shadow
 * roots, and under a policy without inline styles.
 */
export function printAlone(element: Element, print: () => void = () => window.print()): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const marked: Element[] = [];
  const mark = (one: Element, name: string): void => {
    one.setAttribute(name, '');
    marked.push(one);
  };
  const roots = new Set<Document | ShadowRoot>([document]);
  for (let inner = element; ;) {
    const { parentNode } = inner;
    if (parentNode === null || parentNode === document) break;
    for (const sibling of parentNode.children) {
      const isHead = sibling instanceof HTMLStyleElement || sibling instanceof HTMLScriptElement;
      if (sibling !== inner && !isHead && !sibling.hasAttribute(hidden)) mark(sibling, hidden);
    }
    if (parentNode instanceof ShadowRoot) roots.add(parentNode);
    const outer = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
    if (!(outer instanceof Element)) break;
    mark(outer, only);
    inner = outer;
  }
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const restore = (): void => {
    for (const one of marked) {
      one.removeAttribute(hidden);
      one.removeAttribute(only);
    }
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  window.addEventListener('afterprint', restore, { once: true });
  print();
}
