import { assert } from 'chai';
import { shopPage, shopWith } from '../testing/shop.ts';
import { until } from '../testing/screen.ts';
import { DrawnLater } from './drawn-later.ts';

const place = { step: 'page', pageId: 'shop' } as const;
const pageAhead = shopPage(shopWith({ rented: 'rented' }), 'papers');

/** What there was each time somebody was to draw. */
function watch(): { readonly later: DrawnLater; readonly beside: unknown[]; readonly fields: number[] } {
  const beside: unknown[] = [];
  const fields: number[] = [];
  const later = new DrawnLater({
    requestUpdate: () => {
      beside.push(later.painted);
      fields.push(later.ahead?.fields.length ?? 0);
    },
  });
  return { later, beside, fields };
}

it('draws the next page field by field, after what stands beside', async () => {
  assert.isAbove(pageAhead.fields.length, 1);
  const { later, beside, fields } = watch();
  later.at('page shop', { place, pageAhead });
  assert.deepEqual(fields, [], 'nothing at once');
  await until(() => later.ahead?.fields.length === pageAhead.fields.length);
  assert.equal(beside[0], 'question');
  assert.deepEqual(fields, [0, ...pageAhead.fields.map((_field, index) => index + 1)]);
  assert.deepEqual(later.ahead?.fields, pageAhead.fields);
});

it('leaves off when the person goes on in the middle of it', async () => {
  const { later } = watch();
  later.at('page shop', { place, pageAhead });
  await until(() => later.ahead !== undefined);
  later.at('page papers', { place, pageAhead: undefined });
  assert.isUndefined(later.ahead);
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  assert.isUndefined(later.ahead);
});

it('draws nothing where nothing comes', async () => {
  const { later, fields } = watch();
  later.at('page shop', { place, pageAhead: undefined });
  const { later: other } = watch();
  other.at('page shop', { place, pageAhead });
  await until(() => other.ahead !== undefined);
  assert.deepEqual(fields, [0], 'only what stands beside');
});
