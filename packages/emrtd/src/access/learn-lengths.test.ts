import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fromHex } from '../bytes/bytes.ts';
import { saysShortOnly } from './learn-lengths.ts';

test('the third byte of the card capabilities says what a chip takes', () => {
  for (const [atrInfo, isShort] of [
    ['4703140180', true],
    ['4301B84603010203470314018000', false],
    ['4301B8 470394 0180 7F6608 02020104 02020104', true],
    ['47031401C0', false],
    ['4703140140', false],
    ['4703140100', false],
    ['47021401', false],
    ['', false],
  ] as const) {
    assert.equal(saysShortOnly(fromHex(atrInfo)), isShort, atrInfo);
  }
});

test('random bytes say one or the other', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof saysShortOnly(bytes) === 'boolean'));
});
