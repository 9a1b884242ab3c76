import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { cutIntoChunks } from './chunks.ts';

test('the first character of several bytes is cut in two', () => {
  const chunks = cutIntoChunks(Buffer.from('Nguyễn'), [100]);
  assert.deepEqual(
    chunks.map((chunk) => chunk.length),
    [5, 3],
  );
});

test('property: the chunks are the bytes, none of them empty', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.integer({ min: -2, max: 50 })), (bytes, sizes) => {
      const chunks = cutIntoChunks(bytes, sizes);
      assert.deepEqual(Buffer.concat(chunks), Buffer.from(bytes));
      assert.ok(chunks.every((chunk) => chunk.length > 0));
    }),
  );
});
