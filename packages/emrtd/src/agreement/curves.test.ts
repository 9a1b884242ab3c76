import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemRandom } from '../access/random-source.ts';
import { fromBigInt, toHex } from '../bytes/bytes.ts';
import { curveByPrime, knownCurves } from './curves.ts';
import { EllipticGroup } from './elliptic-group.ts';

const none = new Uint8Array();

test('OpenSSL and the arithmetic in JavaScript come to the same points on every standardized curve', () => {
  for (const [id, curve] of knownCurves()) {
    const { n } = curve.Point.CURVE();
    const group = new EllipticGroup(curve);
    const other = curve.Point.BASE.multiply(group.generatePrivateKey(systemRandom));
    const point = other.toBytes(false);
    for (const scalar of [1n, 2n, n - 2n, n - 1n, group.generatePrivateKey(systemRandom)]) {
      const product = other.multiply(scalar);
      assert.equal(toHex(group.multiply(scalar, point) ?? none), toHex(product.toBytes(false)), `${id}`);
      assert.deepEqual(group.agree(scalar, point), fromBigInt(product.x, curve.fieldBytes), `${id}`);
      assert.deepEqual(group.publicKeyOf(scalar), curve.Point.BASE.multiply(scalar).toBytes(false), `${id}`);
      const mapped = new EllipticGroup(curve, other);
      assert.deepEqual(mapped.publicKeyOf(scalar), product.toBytes(false), `${id}`);
    }
    assert.equal(curveByPrime(curve.Point.CURVE().p, n)?.name, curve.name);
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
