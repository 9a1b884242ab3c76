import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furtherLanguages } from '../further-languages.ts';
import { areas } from './areas.ts';
import { checkPack } from './check-pack.ts';

/** Keys that are not here: of a browser that asks for leave, and of the officer's desk. */
const elsewhere: ReadonlySet<string> = new Set(['允許', '缺席']);

/** What a technician prints. */
const isTestPrint = (area: string, key: string): boolean => area === 'receipt' && key.startsWith('test.');

const { pack } = await furtherLanguages['zh-Hant']();
const said = Object.entries(pack).flatMap(([area, table]) =>
  Object.entries(table).map(([key, text]) => ({ name: `${area} ${key}`, text })),
);

test('Chinese: all that a citizen reads or hears is said', () => {
  const missing = checkPack(pack, areas).flatMap(({ area, key, problem }) =>
    problem === 'missing' && !isTestPrint(area, key) ? [`${area} ${key}`] : [],
  );
  assert.deepEqual(missing, []);
});

test('Chinese: a key that a sentence names is called so on its face', () => {
  const faces = new Set([...elsewhere, ...said.flatMap(({ text }) => [text, text.split('，')[0]])]);
  const wrong = said.flatMap(({ name, text }) =>
    Array.from(text.matchAll(/「([^「」{}]+)」/g), ([, key]) => key).flatMap((key) =>
      faces.has(key) ? [] : [`${name}: ${key}`],
    ),
  );
  assert.deepEqual(wrong, []);
});

test('Chinese: no letter of simplified writing that is none of traditional writing', () => {
  const simplified = /[们这时办请证码机号张单网续纸费预约选择输确认员务设备关开]/u;
  assert.deepEqual(
    said.filter(({ text }) => simplified.test(text)),
    [],
  );
});
