import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smartCardFields } from '@motcua/devices/id-card';
import * as fc from 'fast-check';
import { answers, contentOf, interpret, vendorCode } from './interpret.ts';
import { JsonLines } from './json-lines.ts';
import { fillIn, readPath } from './json-path.ts';
import { builtInMappings, checkMapping } from './mapping.ts';
import type { SmartReaderMapping } from './mapping.ts';

const [webSocket, lines] = builtInMappings as [SmartReaderMapping, SmartReaderMapping];
const many = { numRuns: 2000 };

test('mappings that come with the driver are whole', () => {
  assert.deepEqual(
    builtInMappings.map(({ name }) => name),
    ['generic-websocket', 'generic-json-lines'],
  );
});

test('a mapping that is wrong says where', () => {
  const reasons: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{ name: '' }, 'name'],
    [{ start: 'read' }, 'start'],
    [{ messages: [] }, 'messages'],
    [{ messages: [{ where: {}, means: 'failed' }] }, 'messages'],
    [{ messages: [{ where: { a: null }, means: 'result' }] }, 'messages'],
    [{ fields: { shoeSize: ['a'] } }, 'fields'],
    [{ fields: { idNumber: ['a..b'] } }, 'fields'],
    [{ files: { DG3: { path: 'a', encoding: 'base64' } } }, 'files'],
    [{ portrait: { path: 'a', encoding: 'rot13' } }, 'portrait'],
    [{ requestIdPath: 7 }, 'requestIdPath'],
    [{ assurance: 'chip-verified' }, 'assurance'],
  ];
  for (const [part, path] of reasons) {
    const checked = checkMapping({ ...webSocket, ...part });
    assert.equal(checked.code, 'invalid', path);
    assert.equal(checked.path, path);
  }
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(checkMapping(value).code, 'invalid');
    }),
  );
});

test('only what was asked for comes out, and never more assurance than the word of a box', () => {
  const message = {
    Data: { FullName: 'Nguyễn Văn An', IdNumber: '001099012345', Portrait: '/9j/', Religion: 'Không' },
  };
  assert.deepEqual(contentOf(webSocket, message, { fields: ['fullName', 'religion'] }), {
    fields: { fullName: 'Nguyễn Văn An' },
    files: {},
    portrait: undefined,
    assurance: 'reader-reported',
  });
  assert.deepEqual(contentOf(webSocket, message, { fields: [], portrait: true })?.portrait?.length, 3);
  assert.equal(contentOf(webSocket, message, { fields: ['religion'] }), undefined);
  assert.equal(
    contentOf(lines, { cccd: '001099012345' }, { fields: ['idNumber'] })?.fields.idNumber,
    '001099012345',
  );
});

test('a failure hands on a plain word and nothing personal', () => {
  assert.equal(vendorCode(webSocket, { Error: 'CARD_BLOCKED' }), 'CARD_BLOCKED');
  assert.equal(vendorCode(webSocket, { Error: -12 }), '-12');
  assert.equal(vendorCode(webSocket, { Error: 'Nguyễn Văn An' }), 'unknown');
  assert.equal(vendorCode(webSocket, { Error: '001099012345' }), 'unknown');
  assert.equal(vendorCode(webSocket, {}), 'unknown');
});

test('texts and bytes of any kind: a meaning or none', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ MessageType: fc.constantFrom('CARD', 'READER', 'CARD_RESULT'), Data: fc.jsonValue() })
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (text) => {
      const message = interpret(webSocket, text);
      if (message.code !== 'message') return;
      answers(webSocket, message.content, '1');
      const content = contentOf(webSocket, message.content, {
        fields: smartCardFields,
        files: ['DG1', 'SOD'],
        portrait: true,
      });
      if (content === undefined) return;
      assert.equal(content.assurance, 'reader-reported');
      for (const value of Object.values(content.fields)) assert.equal(typeof value, 'string');
    }),
    many,
  );
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (chunks) => {
      const heard: string[] = [];
      const reader = new JsonLines((line) => heard.push(line));
      for (const chunk of chunks) reader.write(chunk);
      const stream = Buffer.concat(chunks);
      assert.ok(heard.length <= stream.filter((byte) => byte === 0x0a).length);
    }),
    many,
  );
});

test('lines come whole, however the stream is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 30 }), (values, cut) => {
      const expected = values.map((value) => JSON.stringify(value));
      const stream = Buffer.from(expected.map((line) => `${line}\r\n`).join(''));
      const heard: string[] = [];
      const reader = new JsonLines((line) => heard.push(line));
      for (let at = 0; at < stream.length; at += cut) reader.write(stream.subarray(at, at + cut));
      assert.deepEqual(heard, expected);
    }),
  );
});

test('paths lead through data and nowhere else', () => {
  assert.equal(readPath({ a: [{ b: 7 }] }, 'a.0.b'), 7);
  for (const path of ['__proto__', 'constructor.name', 'a.length.x', 'a.9', 'toString']) {
    assert.equal(readPath({ a: [1] }, path), undefined, path);
  }
  assert.deepEqual(fillIn({ a: ['$can', { b: '$can' }], c: 1 }, { $can: '012345' }), {
    a: ['012345', { b: '012345' }],
    c: 1,
  });
});
