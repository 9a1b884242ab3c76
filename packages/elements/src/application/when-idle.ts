/** Calls `work` when the page has nothing else to do. Safari has no idle callback, and gets a turn of its own. */
export const whenIdle: (work: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;
