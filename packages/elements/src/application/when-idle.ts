/** The first moments of a page are kept free for the person's first key. */
const firstKeyMs = 200;

/** Calls `work` when the page has nothing else to do. Safari has no idle callback, and gets a turn of its own. */
export const whenIdle: (work: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;

/** Calls `work` when the page has been there for a moment and has nothing else to do. */
export function whenSettled(work: () => void): void {
  setTimeout(() => whenIdle(work), firstKeyMs);
}
