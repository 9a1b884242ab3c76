import { assert } from 'chai';
import { until } from '../testing/screen.ts';
import { fontsLater } from './fonts-later.ts';

const font = await fetch(
  new URL(
    '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2',
    import.meta.url,
  ),
);
const url = URL.createObjectURL(await font.blob());
const files = [400, 500].map((weight) => ({ weight, latin: url, vietnamese: url }));
const ours = (): readonly FontFace[] =>
  Array.from(document.fonts).filter((face) => face.family.includes('Be Vietnam Pro'));
/** Texts, for a report of a failure: a face itself has no end of properties. */
const states = (): readonly string[] => ours().map(({ weight, status }) => `${weight} ${status}`);

afterEach(() => {
  for (const face of ours()) document.fonts.delete(face);
});

function pageWith(markup: string): Document {
  const root = document.implementation.createHTMLDocument();
  root.body.innerHTML = markup;
  return root;
}

function step(root: Document): void {
  root
    .querySelector('mc-application')
    ?.dispatchEvent(new Event('mc-step', { bubbles: true, composed: true }));
}

function press(root: Document): void {
  root
    .querySelector('mc-application')
    ?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

it('declares the fonts at once where there is no application', () => {
  fontsLater(files, { root: pageWith('<mc-case-status></mc-case-status>') });
  assert.deepEqual(states(), ['400 unloaded', '400 unloaded', '500 unloaded', '500 unloaded']);
});

it('after the first step it fetches the weights that are drawn, and puts all up at once', async () => {
  const root = pageWith('<mc-application></mc-application>');
  fontsLater(files, { root });
  assert.deepEqual(states(), []);
  step(root);
  await until(() => ours().length > 0);
  assert.deepEqual(states(), ['400 loaded', '400 loaded', '500 unloaded', '500 unloaded']);
});

it('puts none up while somebody is typing', async () => {
  const root = pageWith('<mc-application></mc-application>');
  fontsLater(files, { root, atLatestMs: 60_000 });
  step(root);
  for (let letter = 0; letter < 30; letter += 1) {
    press(root);
    await nextFrame();
    assert.deepEqual(states(), []);
  }
  await until(() => ours().length > 0);
});

it('puts them up in the end although the typing does not stop', async () => {
  const root = pageWith('<mc-application></mc-application>');
  fontsLater(files, { root, atLatestMs: 50 });
  step(root);
  await until(() => {
    press(root);
    return ours().length > 0;
  });
});

it('puts them up although no step ever comes', async () => {
  fontsLater(files, { root: pageWith('<mc-application></mc-application>'), atLatestMs: 1 });
  await until(() => ours().length > 0);
});
