import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecurityInfo } from '../access/security-infos.ts';
import { confirmAccess } from './confirm-access.ts';

const offer = (parameterId: number): SecurityInfo => ({
  kind: 'pace',
  oid: '0.4.0.127.0.7.2.2.4.2.2',
  protocol: { agreement: 'ecdh', mapping: 'generic', cipher: 'aes-128' },
  version: 2,
  parameterId,
});

function confirm(offered: readonly SecurityInfo[], signed: readonly SecurityInfo[] | undefined) {
  return confirmAccess({ method: 'pace', downgraded: false, offered }, signed);
}

test('the offers that were seen are the signed ones, in any order', () => {
  assert.equal(confirm([offer(13), offer(16)], [offer(16), offer(13)]), 'confirmed');
});

test('an offer added, taken away or replaced on the way contradicts the signed ones', () => {
  assert.equal(confirm([offer(13), offer(8)], [offer(13)]), 'contradicted');
  assert.equal(confirm([offer(13)], [offer(13), offer(16)]), 'contradicted');
  assert.equal(confirm([offer(8)], [offer(13)]), 'contradicted');
  assert.equal(confirm([], [offer(13)]), 'contradicted');
});

test('a chip that signed no offers, or has no DG14, leaves it open', () => {
  assert.equal(confirm([offer(13)], [{ kind: 'other', oid: '1.2.3' }]), 'unconfirmed');
  assert.equal(confirm([offer(13)], undefined), 'unconfirmed');
});
