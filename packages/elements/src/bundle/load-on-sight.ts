/** Tag name → loads the module that defines it. */
export type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Loads the definition of each tag when the first such element is in the document, now or later, so that a page pays
 * only for what it shows. Stops watching when all are loaded. Does not look into shadow roots: who puts an element
 * there imports its module.
 */
export function loadOnSight(loaders: Loaders, root: Document = document): void {
  const missing = new Map(Object.entries(loaders));
  const look = (): void => {
    for (const [tag, load] of missing) {
      if (customElements.get(tag) === undefined && root.querySelector(tag) === null) continue;
      missing.delete(tag);
      // A failed load leaves the tag empty, and a later element of it may try again.
      load().catch((error: unknown) => {
        missing.set(tag, load);
        console.error(`<${tag}> could not be loaded.`, error);
      });
    }
    if (missing.size === 0) watcher.disconnect();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(root, { childList: true, subtree: true });
  look();
}
