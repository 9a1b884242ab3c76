import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { test } from 'node:test';
import { systemRandom } from '../access/random-source.ts';
import { fromBigInt, toHex } from '../bytes/bytes.ts';
import { curveByPrime, knownCurves } from './curves.ts';
import { EllipticGroup } from './elliptic-group.ts';

test('every standardized curve agrees with OpenSSL on public keys and secrets', () => {
  for (const [id, curve] of knownCurves()) {
    const group = new EllipticGroup(curve);
    const privateKey = group.generatePrivateKey(systemRandom);
    const other = createECDH(curve.name);
    const otherKey = new Uint8Array(other.generateKeys());
    const own = createECDH(curve.name);
    own.setPrivateKey(fromBigInt(privateKey, Math.ceil(curve.Point.CURVE().n.toString(16).length / 2)));
    assert.equal(toHex(group.publicKeyOf(privateKey)), own.getPublicKey('hex'), `parameter id ${id}`);
    assert.deepEqual(group.agree(privateKey, otherKey), new Uint8Array(own.computeSecret(otherKey)));
    assert.equal(curveByPrime(curve.Point.CURVE().p, curve.Point.CURVE().n)?.name, curve.name);
  }
});

test('keys that are no points of the curve are refused', () => {
  const [[, curve] = []] = [...knownCurves()].slice(5);
  assert.ok(curve);
  const group = new EllipticGroup(curve);
  const key = group.publicKeyOf(7n);
  assert.equal(group.agree(5n, key.with(40, (key[40] ?? 0) ^ 1)), undefined);
  assert.equal(group.agree(5n, key.subarray(0, 64)), undefined);
  assert.equal(group.agree(5n, Uint8Array.of(0)), undefined);
  assert.equal(group.agree(5n, new Uint8Array(65)), undefined);
});
