import { deepFocus } from '../access/deep-focus.ts';
import { databases } from '../databases.ts';
import { ObjectUrls } from './object-urls.ts';

/** What may outlive a session in the browser. */
export const keptDatabases: ReadonlySet<string> = new Set(Object.values(databases));

export interface WipeOptions {
  /** The address of the page, as it stands while nobody is there. */
  readonly address: string;
  readonly urls: ObjectUrls;
}

export type WipeStep = (options: WipeOptions) => void | Promise<unknown>;

/**
 * Everything that a session may have left in the browser outside the machines, each taken away by a step of its own. The
 * screen writes none of it, but for the focus; a library, a later hand or somebody with a keyboard may.
 */
export const wipeSteps = {
  localStorage: () => localStorage.clear(),
  sessionStorage: () => sessionStorage.clear(),
  databases: async () => {
    const all = await indexedDB.databases();
    const names = all.flatMap(({ name }) => (name === undefined || keptDatabases.has(name) ? [] : [name]));
    await Promise.all(names.map(deleteDatabase));
  },
  caches: async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  },
  serviceWorkers: async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  },
  cookies: () => {
    for (const cookie of document.cookie.split(/; */)) {
      const [name = ''] = cookie.split('=');
      if (name !== '') forgetCookie(name);
    }
  },
  clipboard: async () => await navigator.clipboard.writeText(''),
  history: ({ address }) => history.replaceState(null, '', address),
  selection: () => getSelection()?.removeAllRanges(),
  focus: () => deepFocus()?.blur(),
  objectUrls: ({ urls }) => urls.revokeAll(),
} satisfies Readonly<Record<string, WipeStep>>;

/** Takes all of it away. Never rejects: what cannot be done in this browser was not done by a session either. */
export async function wipe(
  options: WipeOptions,
  steps: Readonly<Record<string, WipeStep>> = wipeSteps,
): Promise<void> {
  await Promise.allSettled(Object.values(steps).map(async (step) => await step(options)));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const end of ['success', 'error'] as const) request.addEventListener(end, () => resolve());
  });
}

/** A cookie goes only with the path it was set for: that is one of those above this page. */
function forgetCookie(name: string): void {
  const parts = location.pathname.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const path = parts.slice(0, depth).join('/');
    for (const end of ['', '/']) {
      // eslint-disable-next-line unicorn/no-document-cookie -- the Cookie Store takes no cookies of plain HTTP.
      document.cookie = `${name}=; path=${path}${end}; max-age=0`;
    }
  }
}
