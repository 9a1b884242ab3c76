import { assert } from 'chai';
import './fee.define.ts';
import { halfFilledDraft, wizard } from '../testing/sample.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const fee = wizard.fee(halfFilledDraft());
const textOf = (element: Element): string => (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('mc-fee', () => {
  afterEach(clearPage);

  it('adds up before the eyes, with the legal basis', async () => {
    const text = textOf(await mount('mc-fee', { fee }));
    assert.include(text, '2 × 8.000 đ');
    assert.include(text, '16.000 đ');
    assert.include(text, 'Theo Thông tư 281/2016/TT-BTC, Điều 4');
  });

  it('calls nothing to pay by its name', async () => {
    assert.include(textOf(await mount('mc-fee', { fee: { lines: [], total: 0 } })), 'Miễn phí');
  });

  accessibleInEveryLook('mc-fee', () => ({ fee }));
});
