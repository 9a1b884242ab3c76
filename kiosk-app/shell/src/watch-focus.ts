/**
 * Calls `listener` on each `focusin` of the document, in shadow roots too. Returns how to stop.
 *
 * One listener on the document is not enough: an event whose old and new focus lie in the same shadow root ends at that
 * root (DOM, "retargeting"), so the way from one field of a page to the next is seen only inside.
 */
export function watchFocus(listener: (event: Event) => void): () => void {
  const stop = new AbortController();
  const roots = new WeakSet<EventTarget>();
  const seen = new WeakSet<Event>();
  const onFocusIn = (event: Event): void => {
    for (const target of event.composedPath()) if (target instanceof ShadowRoot) listen(target);
    if (seen.has(event)) return;
    seen.add(event);
    listener(event);
  };
  const listen = (root: EventTarget): void => {
    if (roots.has(root)) return;
    roots.add(root);
    root.addEventListener('focusin', onFocusIn, { signal: stop.signal });
  };
  listen(document);
  for (let active = document.activeElement; active?.shadowRoot; active = active.shadowRoot.activeElement)
    listen(active.shadowRoot);
  return () => stop.abort();
}
