import { assert } from 'chai';
import { until } from '../testing/screen.ts';
import { fontsLater } from './fonts-later.ts';

function pageWith(markup: string): {
  readonly root: Document;
  readonly declared: () => number;
  readonly call: () => void;
} {
  const root = document.implementation.createHTMLDocument();
  root.body.innerHTML = markup;
  let calls = 0;
  return { root, declared: () => calls, call: () => (calls += 1) };
}

it('declares the fonts at once where there is no application', () => {
  const { root, declared, call } = pageWith('<mc-case-status></mc-case-status>');
  fontsLater(call, { root });
  assert.equal(declared(), 1);
});

it('declares the fonts after the first step of an application', async () => {
  const { root, declared, call } = pageWith('<mc-application></mc-application>');
  fontsLater(call, { root });
  assert.equal(declared(), 0);
  root
    .querySelector('mc-application')
    ?.dispatchEvent(new Event('mc-step', { bubbles: true, composed: true }));
  await until(() => declared() > 0);
});

it('declares the fonts although no step ever comes', async () => {
  const { root, declared, call } = pageWith('<mc-application></mc-application>');
  fontsLater(call, { root, atLatestMs: 1 });
  await until(() => declared() > 0);
});
