import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseKioskConfig } from './kiosk-config.ts';

const kiosk = { name: 'Kiosk 1', gateway: 'https://motcua.example', unit: '26740' };

test('a kiosk is as loud and as patient as it is set up to be', () => {
  const { extensionMinutes, silent } = parseKioskConfig({ ...kiosk, silent: true, extensionMinutes: 10 });
  assert.deepEqual({ extensionMinutes, silent }, { extensionMinutes: 10, silent: true });
  const usual = parseKioskConfig(kiosk);
  assert.equal(usual.silent, undefined);
  assert.equal(usual.extensionMinutes, undefined);
});

test('a kiosk that is set up wrongly says which field it is', () => {
  for (const [field, wrong] of Object.entries({
    name: '',
    unit: 26_740,
    silent: 'yes',
    extensionMinutes: -1,
  }))
    assert.throws(() => parseKioskConfig({ ...kiosk, [field]: wrong }), new RegExp(`"${field}"`));
});
