import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pictureForScreen } from '../../picture/picture-for-screen.ts';
import { canOfIdNumber } from '../../reader/id-number.ts';
import { readChip } from '../../reader/read-chip.ts';
import { request } from '../../testing/read-card.ts';
import { createTrustStore } from '../../trust/trust-store.ts';
import { VirtualChip } from '../chip/virtual-chip.ts';
import { virtualCard, virtualCards } from './virtual-cards.ts';
import { walletMasterList, walletTrust } from './wallet-issuers.ts';

const { store } = createTrustStore(walletTrust());

test('each card of the wallet is what it is said to be', async () => {
  for (const { id, can, mrz, qrText, verdict, chip } of virtualCards()) {
    const idNumber = qrText?.split('|')[0];
    const result = await readChip(
      new VirtualChip(chip),
      request({
        access: { can, mrz, bac: 'never' },
        trust: store,
        ...(idNumber !== undefined && { expectedIdNumber: idNumber }),
      }),
    );
    assert.equal(result.code, 'read', id);
    assert.equal(result.authenticity.verdict, verdict, id);
    assert.equal(result.portrait === undefined, id === 'child', id);
    assert.equal(result.data.expiry, id === 'expired' ? 'expired' : 'valid', id);
    if (result.portrait !== undefined) {
      const { signal } = new AbortController();
      assert.equal((await pictureForScreen(result.portrait, { signal, timeoutMs: 60_000 })).code, 'ok', id);
    }
    if (idNumber !== undefined) assert.equal(canOfIdNumber(idNumber), can, id);
  }
});

test('cards made in one process are proven by a master list made in another, such as the file beside', async () => {
  const written = await readFile(path.join(import.meta.dirname, 'test-authorities.ml'));
  for (const list of [walletMasterList(), new Uint8Array(written)]) {
    const { store: listed, problems } = createTrustStore({ masterLists: [list] });
    assert.deepEqual(problems, []);
    const { chip, can } = virtualCard('cccd-2021');
    const result = await readChip(
      new VirtualChip(chip),
      request({ access: { can, bac: 'never' }, trust: listed }),
    );
    assert.equal(result.code === 'read' && result.authenticity.verdict, 'genuine');
  }
});

test('portraits have the size of real ones', () => {
  const bytes = virtualCard('cccd-2021').chip.files.get('DG2')?.length ?? 0;
  assert.ok(bytes > 12_000 && bytes < 24_000, String(bytes));
});
