/** What tests see of a page: through shadow roots, as a person does. */

/** All elements below `root`, those in shadow roots included. */
export function elementsIn(root: ParentNode): readonly Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    found.push(element);
    if (element.shadowRoot !== null) found.push(...elementsIn(element.shadowRoot));
  }
  return found;
}

/** Everything that is written on the page: text, what stands in boxes, and attributes. */
export function writtenOn(root: ParentNode): string {
  return elementsIn(root)
    .flatMap((element) => [
      ...Array.from(element.childNodes, (node) => (node instanceof Text ? node.data : '')),
      ...Array.from(element.attributes, ({ value }) => value),
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
    ])
    .join('\n');
}

/** The element that has the focus, however deep. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The first element for a selector, through shadow roots. */
export function findMaybe(selector: string): HTMLElement | undefined {
  return elementsIn(document).find(
    (element): element is HTMLElement => element instanceof HTMLElement && element.matches(selector),
  );
}

/** The first element for a selector, through shadow roots. Throws when there is none. */
export function find(selector: string): HTMLElement {
  const found = findMaybe(selector);
  if (found === undefined) throw new Error(`not on the page: ${selector}`);
  return found;
}

/** Clicks what the selector finds. */
export function press(selector: string): void {
  find(selector).click();
}

/** Waits until something is so; the deadline is only for a test that fails. */
export async function until(isSo: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`it did not come to this: ${what()}`);
    await frames(1);
  }
}

/** Waits until the selector finds something in the page itself. */
export function appears(selector: string): Promise<void> {
  return until(
    () => document.querySelector(selector) !== null,
    () => selector,
  );
}

export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}

/** Waits until every component has rendered what it was told. */
export async function rendered(): Promise<void> {
  for (const inner of elementsIn(document)) if ('updateComplete' in inner) await inner.updateComplete;
}

/** Puts the kiosk's styles on the page as its bundle does. */
export async function loadKioskStyles(): Promise<void> {
  const files = [
    '../../../../packages/elements/src/styles/tokens.css',
    '../../../../packages/elements/src/styles/kiosk.css',
    '../styles/doorway.css',
    '../styles/screens.css',
    '../styles/procedures.css',
    '../styles/phone.css',
    '../styles/chip.css',
    '../styles/queue.css',
    '../styles/opening.css',
    '../styles/large-text.css',
    '../styles/care.css',
    '../styles/places.css',
    '../access/access.css',
    '../reach/low-reach.css',
  ];
  await Promise.all(
    files.map(
      (file) =>
        new Promise((resolve, reject) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = new URL(file, import.meta.url).href;
          link.addEventListener('load', resolve);
          link.addEventListener('error', () => reject(new Error(`not served: ${file}`)));
          document.head.append(link);
        }),
    ),
  );
}
