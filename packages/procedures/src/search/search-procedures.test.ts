import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as assertProperty, property, string } from 'fast-check';
import { highlight, searchProcedures } from './search-procedures.ts';
import type { Searchable } from './search-procedures.ts';

interface Named extends Searchable {
  readonly id: string;
}

const procedure = (
  id: string,
  vi: string,
  en: string,
  more: { readonly popularity?: number; readonly keywords?: readonly string[] } = {},
): Named => ({
  id,
  name: { vi, en },
  shortName: { vi, en },
  keywords: { vi: more.keywords ?? [], en: [] },
  ...(more.popularity !== undefined && { popularity: more.popularity }),
});

const procedures = [
  procedure('death', 'Đăng ký khai tử', 'Death registration', { popularity: 50, keywords: ['ngày sinh'] }),
  procedure('birth-again', 'Đăng ký lại khai sinh', 'Birth registration again', { popularity: 10 }),
  procedure('birth', 'Đăng ký khai sinh cho con', 'Birth registration', { popularity: 90 }),
  procedure('extract', 'Bản sao trích lục hộ tịch', 'Civil-status extract', {
    popularity: 95,
    keywords: ['giấy khai sinh bản sao'],
  }),
  procedure('marriage', 'Đăng ký kết hôn', 'Marriage registration', { keywords: ['giấy kết hôn'] }),
  procedure('power', 'Cấp điện mới', 'A new power connection'),
];

const idsOf = (query: string): readonly string[] => searchProcedures(procedures, query).map(({ id }) => id);

test('without diacritics, in Telex leftovers of blanks, in capitals, decomposed', () => {
  for (const query of [
    'khai sinh',
    'giay khai sinh',
    'GIẤY KHAI SINH',
    ' Khai  sinh ',
    'khai sinh'.normalize('NFD'),
  ])
    assert.deepEqual(idsOf(query).slice(0, 3), ['birth', 'birth-again', 'extract'], query);
  assert.deepEqual(idsOf('dang ky ket hon'), ['marriage']);
  assert.deepEqual(idsOf('đăng ký kết hôn'.normalize('NFD')), ['marriage']);
  assert.deepEqual(idsOf('dien'), ['power']);
  assert.deepEqual(idsOf('marriage'), ['marriage']);
});

test('the words as typed come before the same words apart', () => {
  assert.equal(idsOf('khai sinh').at(-1), 'death');
});

test('the beginning of a word is enough, its middle is not', () => {
  assert.deepEqual(idsOf('ket h'), ['marriage']);
  assert.deepEqual(idsOf('inh'), []);
});

test('where nothing has all words, what has most of them', () => {
  assert.deepEqual(idsOf('ket hon voi nguoi nuoc ngoai'), ['marriage']);
  assert.deepEqual(idsOf('zzz'), []);
});

test('a blank query gives all, the popular ones first', () => {
  for (const query of ['', '  ', '?!'])
    assert.deepEqual(idsOf(query), ['extract', 'birth', 'death', 'birth-again', 'marriage', 'power']);
  assert.equal(idsOf('giay').length, 2, 'a word that tells little still finds what has it');
});

test('what was found is marked', () => {
  const shown = (text: string, query: string): string =>
    highlight(text, query)
      .map((part) => (part.found ? `[${part.text}]` : part.text))
      .join('');
  assert.equal(shown('Đăng ký khai sinh cho con', 'giay khai sinh'), 'Đăng ký [khai sinh] cho con');
  assert.equal(shown('Đăng ký kết hôn'.normalize('NFD'), 'dang ket h'), '[Đăng] ký [kết h]ôn');
  assert.equal(shown('Cấp điện mới', ''), 'Cấp điện mới');
});

test('whatever is typed: nothing throws, nothing is invented, no letter is lost', () => {
  assertProperty(
    property(string({ unit: 'binary' }), string({ unit: 'binary' }), (text, query) => {
      assert.ok(searchProcedures(procedures, query).every((found) => procedures.includes(found)));
      const parts = highlight(text, query);
      assert.equal(parts.map((part) => part.text).join(''), text.normalize('NFC'));
    }),
    { numRuns: 100 },
  );
});
