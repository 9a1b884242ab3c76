export interface FontsLaterOptions {
  readonly root?: Document;
  readonly atLatestMs?: number;
}

/**
 * Calls `declare` at once on a page without `<mc-application>`, else when its first step is on the screen and the page has
 * nothing else to do, and after three seconds in any case: what the form needs is fetched and drawn before its letters
 * are. May call it twice.
 */
export function fontsLater(
  declare: () => void,
  { root = document, atLatestMs = 3000 }: FontsLaterOptions = {},
): void {
  if (root.querySelector('mc-application') === null) {
    declare();
    return;
  }
  // Safari has no idle callback.
  const { requestIdleCallback = setTimeout } = globalThis as Partial<typeof globalThis>;
  root.addEventListener('mc-step', () => requestIdleCallback(() => declare()), { once: true });
  setTimeout(declare, atLatestMs);
}
