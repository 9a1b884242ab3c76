import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordKey } from '../access/password.ts';
import { toHex } from '../bytes/bytes.ts';
import { mrzSecret } from '../access/mrz-key.ts';
import { defaultBlockSizes } from '../files/file-reader.ts';
import { syntheticPortrait } from '../simulator/personalise/data-groups.ts';
import { mrzKeyOf } from '../simulator/personalise/mrz-lines.ts';
import type { CardOptions } from '../simulator/personalise/personalise-card.ts';
import { personaliseCard } from '../simulator/personalise/personalise-card.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import { testIssuer } from '../testing/read-card.ts';
import type { WatchedReading } from '../testing/watch-reading.ts';
import { watchReading } from '../testing/watch-reading.ts';

/** With a number that does not occur in tables of digits. */
const person = { ...nguyenVanAn, idNumber: '001099817264' };
const CAN = person.idNumber.slice(-6);

const plantedTexts = [
  person.idNumber,
  person.idNumber.slice(-9),
  CAN,
  'NGUYEN',
  'Nguyễn',
  'Nguyễn'.normalize('NFD'),
  'Thôn Cầu',
  'Nốt ruồi',
  'Trần Thị',
  '990520',
  '390520',
  '20/05/1999',
];
const encoder = new TextEncoder();

/** A key in the forms in which it might become a text. */
const textsOfKey = (key: Uint8Array): readonly string[] => {
  const buffer = Buffer.from(key);
  return [
    toHex(key),
    toHex(key).toUpperCase(),
    buffer.toString('base64'),
    BigInt(`0x${toHex(key)}`).toString(),
  ];
};

/** As the snapshot, which is JSON, writes it. */
const written = (text: string): string =>
  text
    .split('')
    .map((unit) => (unit > '~' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit))
    .join('');

const fields = {
  mrzFields: ['documentNumber', 'surname', 'givenNames', 'birthDate', 'expiryDate', 'optionalData'],
  cardFields: ['idNumber', 'fullName', 'birthDate', 'residence', 'identifyingFeatures', 'motherName'],
} as const;

/** Cards that differ in what is agreed on, and with what. */
const cards: readonly (readonly [name: string, options: CardOptions])[] = [
  ['the card seen in the field', {}],
  ['triple DES, RSA', { pace: pace('2.1', 13), chipAuthentication: '1', activeAuthentication: 'rsa' }],
  ['AES-256, NIST P-521', { pace: pace('2.4', 18), chipAuthentication: '4' }],
  ['Diffie-Hellman throughout', { pace: pace('1.3', 2), chipAuthentication: '3', chipKeyGroup: 2 }],
  ['integrated mapping', { pace: pace('4.2', 13), chipAuthentication: 'none' }],
  ['chip authentication mapping', { pace: pace('6.2', 13) }],
  ['BAC', { pace: [] }],
  ['no extended length', { pace: pace('1.2', 2), chipKeyGroup: 2, extendedLength: false }],
];

function pace(arcs: string, parameterId: number): NonNullable<CardOptions['pace']> {
  return [[`0.4.0.127.0.7.2.2.4.${arcs}`, parameterId]];
}

function readingOf(options: CardOptions, patterns: readonly Uint8Array[]): WatchedReading {
  const content = personaliseCard(person, testIssuer, options);
  const access =
    options.pace?.length === 0
      ? ({ mrz: content.mrz, bac: 'without-pace' } as const)
      : ({ can: CAN, bac: 'never' } as const);
  return { content, access, ...fields, patterns, blockSizes: defaultBlockSizes };
}

const ciphers = ['3des', 'aes-128', 'aes-192', 'aes-256'] as const;
const secrets = [
  mrzSecret(mrzKeyOf(person)).subarray(0, 16),
  ...ciphers.map((cipher) => passwordKey({ kind: 'can', can: CAN }, cipher)),
];
const portrait = syntheticPortrait(1500).slice(-40);
const patterns = [...plantedTexts.map((text) => encoder.encode(text)), portrait, ...secrets];

for (const [index, [name, options]] of cards.entries()) {
  test(`nothing of card, person and keys is left in the process that read it: ${name}`, async () => {
    // One snapshot is enough: what becomes a text is the same on every card.
    const snapshot = index === 0;
    const reading = { ...readingOf(options, patterns), snapshot };
    const { heap, output, arrays, outputs, keys } = await watchReading(reading);
    assert.ok(keys.length >= 2 && outputs.all > 10 && (heap.length > 1_000_000 || !snapshot));
    for (const text of [...plantedTexts, ...[...secrets, ...keys].flatMap(textsOfKey)]) {
      for (const form of [text, written(text)]) {
        assert.ok(!heap.includes(`"${form}`) && !heap.includes(`${form}"`), `${text} in the heap`);
        // Digits alone also come as sizes and addresses, in which nothing can be read.
        if (/\D/.test(form)) assert.ok(!heap.includes(form), `${text} in the heap`);
        if (form.length > 6) assert.ok(!output.includes(form), `${text} in the output`);
      }
    }
    assert.equal(outputs.readableSecrets, 0, 'secrets of key agreement');
    // Decrypted blocks, digests and secrets are all still alive, so this also says that they were overwritten.
    assert.deepEqual(arrays, Array(patterns.length + keys.length).fill(0));
  });
}

test('every buffer that held a field or a key while a card was read is overwritten in the end', async () => {
  const { kept, keys, arrays } = await watchReading({
    ...readingOf({}, patterns),
    blockSizes: [128],
    atEachApdu: true,
  });
  const ever = kept.map((array) => array.ever);
  assert.ok(
    ever.slice(patterns.length).every((count) => count > 0),
    'every key was seen',
  );
  assert.equal(kept.length, patterns.length + keys.length);
  for (const text of ['NGUYEN', 'Nguyễn', '390520'] as const)
    assert.ok((ever[plantedTexts.indexOf(text)] ?? 0) > 0, `${text} was seen`);
  const nothing = ever.map(() => 0);
  assert.deepEqual(
    kept.map(({ still }) => still),
    nothing,
  );
  assert.deepEqual(arrays, nothing);
});
