import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromHex, joinBytes } from '../bytes/bytes.ts';
import { decodeOid, encodeOid, readSmallInteger, readTime, readUnsigned } from './der.ts';
import { encodeTlv } from './encode-tlv.ts';
import { parseTlv, parseTlvHeader, parseTlvs, parseWrapped } from './parse-tlv.ts';

const tags = fc.constantFrom(0x04, 0x30, 0x5c, 0x77, 0x5f1f, 0x7f49, 0x5f2e);

test('what was encoded is found again, at every length form', () => {
  const objects = fc.array(fc.tuple(tags, fc.uint8Array({ maxLength: 300 })), { maxLength: 8 });
  fc.assert(
    fc.property(objects, (objects) => {
      const parsed = parseTlvs(joinBytes(...objects.map(([tag, value]) => encodeTlv(tag, value))));
      assert.deepEqual(
        parsed?.map(({ tag, value }) => [tag, Uint8Array.from(value)]),
        objects,
      );
    }),
  );
  const large = encodeTlv(0x75, new Uint8Array(70_000));
  assert.equal(parseTlv(large)?.value.length, 70_000);
});

test('random and mutated objects never throw and never reach outside their bytes', () => {
  const mutated = fc
    .tuple(tags, fc.uint8Array({ maxLength: 80 }), fc.nat(90), fc.integer({ min: 0, max: 255 }))
    .map(([tag, value, at, byte]) => {
      const bytes = encodeTlv(0x30, encodeTlv(tag, value));
      bytes[at % bytes.length] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 120 }), mutated), (bytes) => {
      const whole = parseTlvs(bytes);
      if (whole !== undefined) assert.deepEqual(joinBytes(...whole.map((object) => object.bytes)), bytes);
      for (const object of whole ?? []) {
        parseTlvs(object.value);
        readSmallInteger(object);
        readUnsigned(object);
        readTime(object);
        decodeOid(object.value);
      }
      assert.ok((parseTlv(bytes)?.bytes.length ?? 0) <= bytes.length);
      parseWrapped(bytes, 0x30);
    }),
    { numRuns: 2000 },
  );
});

test('cut, indefinite and oversized lengths are no objects', () => {
  for (const bytes of ['', '30', '3005', '30800000', '30840000000100', '3f818181810100', '300201']) {
    assert.equal(parseTlv(fromHex(bytes)), undefined, bytes);
  }
  assert.equal(parseTlvs(fromHex('0401aa04')), undefined);
});

test('the header alone says how long the file is', () => {
  assert.deepEqual(parseTlvHeader(fromHex('7f61823e80')), {
    tag: 0x7f61,
    headerBytes: 5,
    valueBytes: 0x3e80,
  });
});

test('object identifiers, numbers and times', () => {
  assert.equal(decodeOid(fromHex('04007f00070202040202')), '0.4.0.127.0.7.2.2.4.2.2');
  assert.deepEqual(encodeOid('1.2.840.113549.1.7.2'), fromHex('2a864886f70d010702'));
  assert.equal(decodeOid(fromHex('0480')), undefined);
  const time = (tag: number, text: string) =>
    readTime(parseTlv(encodeTlv(tag, new TextEncoder().encode(text))));
  assert.equal(time(0x17, '211231235959Z')?.toISOString(), '2021-12-31T23:59:59.000Z');
  assert.equal(time(0x18, '20510101000000Z')?.toISOString(), '2051-01-01T00:00:00.000Z');
  assert.equal(time(0x17, '211331235959Z'), undefined);
  assert.equal(readSmallInteger(parseTlv(fromHex('0202010d'))), 0x10d);
  assert.equal(readSmallInteger(parseTlv(fromHex('020480000000'))), undefined);
});
