/** Registers an element once; a page that loads two bundles keeps the first. */
export function defineElement(tagName: string, constructor: CustomElementConstructor): void {
  if (customElements.get(tagName) === undefined) customElements.define(tagName, constructor);
}
