import { assert } from 'chai';
import { until } from '../testing/page.ts';
import { ObjectUrls } from './object-urls.ts';
import { PageTraces } from './page-traces.ts';
import { keptDatabases, wipe, wipeSteps } from './wipe.ts';
import type { WipeStep } from './wipe.ts';

type StepName = keyof typeof wipeSteps;

/** A synthetic person's. */
const planted = 'Nguyễn Văn An 001099012345';

const address = location.href;
const worker = new URL('../testing/idle-worker.ts', import.meta.url);
let urls: ObjectUrls;
let url = '';

beforeEach(() => {
  urls = new ObjectUrls();
});
afterEach(async () => {
  await wipe({ address, urls });
  urls[Symbol.dispose]();
  document.body.replaceChildren();
});

function makeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('names').put(planted, 'name'),
    );
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(new Error(`no database ${name}`)));
  });
}

function box(): HTMLInputElement {
  const input = document.createElement('input');
  input.value = planted;
  document.body.append(input);
  return input;
}

/** How each trace comes about, and how it is found again. */
const traces: Readonly<
  Record<
    StepName,
    { readonly plant: () => void | Promise<unknown>; readonly isFound: () => boolean | Promise<boolean> }
  >
> = {
  localStorage: {
    plant: () => localStorage.setItem('name', planted),
    isFound: () => JSON.stringify(localStorage).includes(planted),
  },
  sessionStorage: {
    plant: () => sessionStorage.setItem('name', planted),
    isFound: () => JSON.stringify(sessionStorage).includes(planted),
  },
  databases: {
    plant: async () => await makeDatabase('of-a-session'),
    isFound: async () => (await indexedDB.databases()).some(({ name }) => name === 'of-a-session'),
  },
  caches: {
    plant: async () => await (await caches.open('of-a-session')).put('/name', new Response(planted)),
    isFound: async () => (await caches.match('/name')) !== undefined,
  },
  serviceWorkers: {
    plant: async () => await navigator.serviceWorker.register(worker, { type: 'module' }),
    isFound: async () => (await navigator.serviceWorker.getRegistrations()).length > 0,
  },
  cookies: {
    plant: () => {
      // eslint-disable-next-line unicorn/no-document-cookie -- as a library would.
      document.cookie = `name=${encodeURIComponent(planted)}`;
    },
    isFound: () => document.cookie.includes('name='),
  },
  clipboard: {
    plant: async () => await navigator.clipboard.writeText(planted),
    isFound: async () => (await navigator.clipboard.readText()).includes(planted),
  },
  history: {
    plant: () => history.pushState({ name: planted }, '', `#${encodeURIComponent(planted)}`),
    isFound: () => history.state !== null || location.hash !== '',
  },
  selection: {
    plant: () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = planted;
      document.body.append(paragraph);
      getSelection()?.selectAllChildren(paragraph);
    },
    isFound: () => getSelection()?.toString().includes(planted) === true,
  },
  focus: {
    plant: () => box().focus(),
    isFound: () => document.activeElement instanceof HTMLInputElement,
  },
  objectUrls: {
    plant: () => {
      url = URL.createObjectURL(new Blob([planted]));
    },
    isFound: async () =>
      await fetch(url).then(
        () => true,
        () => false,
      ),
  },
};

for (const [name, { isFound, plant }] of Object.entries(traces)) {
  it(`${name}: nothing is left, and without its step it is`, async () => {
    await plant();
    assert.isTrue(await isFound(), 'planted');
    const others = Object.fromEntries(Object.entries<WipeStep>(wipeSteps).filter(([step]) => step !== name));
    await wipe({ address, urls }, others);
    assert.isTrue(await isFound(), 'no other step takes it away');
    await wipe({ address, urls });
    assert.isFalse(await isFound(), 'wiped');
  });
}

it('what is about nobody stays: what waits sealed, numbers, public answers', async () => {
  for (const name of keptDatabases) await makeDatabase(name);
  await wipe({ address, urls });
  const left = new Set((await indexedDB.databases()).map(({ name }) => name));
  for (const name of keptDatabases) {
    assert.isTrue(left.has(name), name);
    indexedDB.deleteDatabase(name);
  }
});

it('one thing that cannot be wiped keeps nothing else', async () => {
  localStorage.setItem('name', planted);
  const broken = (): never => {
    throw new Error('denied');
  };
  await wipe({ address, urls }, { broken, ...wipeSteps });
  assert.isEmpty(Object.keys(localStorage));
});

it('nobody goes back to the person before', async () => {
  using traces = new PageTraces();
  history.pushState({ name: planted }, '', `#${encodeURIComponent(planted)}`);
  history.pushState({ name: planted }, '', '#later');
  await traces.wipe();
  assert.equal(location.href, address);
  const went = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await went;
  await until(
    () => location.hash === '' && history.state === null,
    () => `nothing of the person, but ${location.hash}`,
  );
});
