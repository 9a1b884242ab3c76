import { assert } from 'chai';
import './qr.define.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const code = { text: 'H29.268-261123-0042', label: 'Mã hồ sơ dưới dạng mã QR' };

describe('mc-qr', () => {
  afterEach(clearPage);

  it('has a name and a quiet zone of four modules', async () => {
    const qr = await mount('mc-qr', code);
    const svg = qr.shadowRoot?.querySelector('svg');
    assert.equal(svg?.getAttribute('aria-label'), code.label);
    const path = svg?.querySelector('path')?.getAttribute('d') ?? '';
    assert.isTrue(path.startsWith('M4 4h1v1h-1z'), path.slice(0, 20));
  });

  it('shows nothing without a text', async () => {
    assert.isNull((await mount('mc-qr', {})).shadowRoot?.querySelector('svg') ?? null);
  });

  accessibleInEveryLook('mc-qr', () => code);
});
