import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decodeBase64Text, encodeBase64Text } from './base64-text.ts';
import { parseMessage } from './parse-message.ts';
import { parseMotCuaStatus } from './parse-status.ts';

const command = { type: 'command', name: 'BarcodeReader.Read', version: '1.0', requestId: 7, timeout: 0 };

test('a command comes through whole', () => {
  const parsed = parseMessage(JSON.stringify({ header: command, payload: { a: 1 } }));
  assert.deepEqual(parsed, { code: 'message', message: { header: command, payload: { a: 1 } } });
});

test('a header of a later release comes through without what we do not know', () => {
  const parsed = parseMessage(JSON.stringify({ header: { ...command, newer: true } }));
  assert.deepEqual(parsed, { code: 'message', message: { header: command, payload: {} } });
});

test('a broken command is refused with its request id', () => {
  const parsed = parseMessage(JSON.stringify({ header: { ...command, timeout: -1 } }));
  assert.deepEqual(parsed, { code: 'invalid', requestId: 7, name: 'BarcodeReader.Read' });
});

const broken: Record<string, unknown> = {
  'no header': { payload: {} },
  'an unknown type': { header: { ...command, type: 'order' } },
  'a request id of 0': { header: { ...command, requestId: 0 } },
  'no request id': { header: { type: 'command', name: 'Common.Status' } },
  'a request id that is text': { header: { ...command, requestId: '7' } },
  'a name that is a path': { header: { ...command, name: '../x' } },
  'a timeout longer than a timer can wait': { header: { ...command, timeout: 2 ** 31 } },
  'a payload that is a list': { header: command, payload: [] },
  'a completion without its code': { header: { ...command, type: 'completion' } },
  'a completion code that is no word': { header: { ...command, type: 'completion', completionCode: 1 } },
};
for (const [what, message] of Object.entries(broken)) {
  test(`${what} is invalid`, () => assert.equal(parseMessage(JSON.stringify(message)).code, 'invalid'));
}

test('a completion code that nobody here knows still ends its command', () => {
  const header = { ...command, type: 'completion', completionCode: 'invalidTokenHMAC' };
  const parsed = parseMessage(JSON.stringify({ header }));
  assert.equal(parsed.code === 'message' && parsed.message.header.completionCode, 'internalError');
});

test('fields that stood in the payload until 2023-2 are found there; the header goes first', () => {
  const parse = (header: object, payload: object) => {
    const parsed = parseMessage(
      JSON.stringify({ header: { ...command, timeout: undefined, ...header }, payload }),
    );
    return parsed.code === 'message' ? parsed.message.header : undefined;
  };
  assert.equal(parse({}, { timeout: 500 })?.timeout, 500);
  assert.equal(parse({ timeout: 7 }, { timeout: 500 })?.timeout, 7);
  assert.equal(parse({}, { timeout: 'soon' })?.timeout, undefined);
  assert.equal(parse({ type: 'acknowledge' }, { status: 'ok' })?.status, undefined);
  assert.equal(parse({ type: 'acknowledge' }, { status: 'tooManyRequests' })?.status, 'tooManyRequests');
  const completed = parse({ type: 'completion' }, { completionCode: 'timeOut', errorDescription: 'late' });
  assert.deepEqual([completed?.completionCode, completed?.errorDescription], ['timeOut', 'late']);
});

test('garbage never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.json()), (data) => {
      parseMessage(data);
      parseMotCuaStatus(data);
      decodeBase64Text(data);
    }),
  );
  assert.equal(parseMessage('['.repeat(100_000)).code, 'invalid');
});

test('nearly right headers never throw, and what passes is right', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('command', 'completion', 'A.b', 'success', 1, 0, -1, 1.5),
  );
  const header = fc.record(
    {
      type: value,
      name: value,
      requestId: value,
      timeout: value,
      completionCode: value,
      status: value,
      version: value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(header, value, (header, payload) => {
      const parsed = parseMessage(JSON.stringify({ header, payload }));
      if (parsed.code === 'message') assert.ok(typeof parsed.message.header.name === 'string');
    }),
  );
});

test('any text survives base64', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      assert.equal(decodeBase64Text(encodeBase64Text(text)), text),
    ),
  );
  assert.equal(decodeBase64Text('/w=='), undefined, 'a byte that is no UTF-8');
});

test('faults and warnings of a later release are dropped', () => {
  const status = parseMotCuaStatus({
    state: { kind: 'faulted', faults: ['cover-open', 'ink-out'] },
    warnings: ['paper-low', 'ink-low'],
  });
  assert.deepEqual(status, { state: { kind: 'faulted', faults: ['cover-open'] }, warnings: ['paper-low'] });
  assert.equal(parseMotCuaStatus({ state: { kind: 'dancing' } }), undefined);
});
