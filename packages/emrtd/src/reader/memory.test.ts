import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { passwordKey } from '../access/password.ts';
import { fromHex, toHex } from '../bytes/bytes.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import { personaliseCard } from '../simulator/personalise/personalise-card.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import { testIssuer } from '../testing/read-card.ts';
import type { FromReader, ToReader } from '../testing/reading-process.ts';

/** With a number that does not occur in tables of digits. */
const person = { ...nguyenVanAn, idNumber: '001099817264' };
const CAN = person.idNumber.slice(-6);

/** What one process that read the card leaves behind: its texts, its byte arrays and all that it said. */
interface Remains {
  readonly heap: string;
  readonly output: string;
  /** Live arrays that hold each of the patterns. */
  readonly arrays: readonly number[];
  readonly keys: readonly Uint8Array[];
}

type Asked = Pick<Extract<ToReader, { kind: 'read' }>, 'mrzFields' | 'cardFields'>;

async function remainsOfReading(asked: Asked, patterns: readonly Uint8Array[]): Promise<Remains> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emrtd-heap-'));
  const snapshotPath = path.join(folder, 'reader.heapsnapshot');
  const keys: Uint8Array[] = [];
  const chip = new VirtualChip(personaliseCard(person, testIssuer), ({ encryptionKey, macKey }) =>
    keys.push(encryptionKey, macKey),
  );
  const { signal } = new AbortController();
  const reader = fork(path.join(import.meta.dirname, '../testing/reading-process.ts'), [], {
    execArgv: ['--expose-gc'],
    // Everything that Node itself can be made to say.
    env: { ...process.env, NODE_DEBUG: '*' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let fields = 0;
  for (const stream of [reader.stdout, reader.stderr])
    stream?.on('data', (chunk) => (output += String(chunk)));
  const send = (message: ToReader): void => void reader.send(message);
  const arrays = Promise.withResolvers<readonly number[]>();
  reader.on('message', (message: FromReader) => {
    if (message.kind === 'apdu') {
      void chip.transmit(fromHex(message.hex), { signal }).then((result) => {
        if (result.code === 'answered') send({ kind: 'answer', hex: toHex(result.bytes) });
      });
    } else if (message.kind === 'done') {
      fields = message.fields;
      const inverted = [...patterns, ...keys].map((bytes) => toHex(bytes.map((byte) => byte ^ 0xff)));
      send({ kind: 'inspect', snapshotPath, inverted });
    } else {
      arrays.resolve(message.found);
    }
  });
  try {
    send({ kind: 'read', can: CAN, ...asked });
    const [exitCode] = (await once(reader, 'close')) as [number | null];
    assert.equal(exitCode, 0, output.slice(-2000));
    assert.equal(fields, asked.mrzFields.length + asked.cardFields.length, 'what was asked for was read');
    return { heap: await readFile(snapshotPath, 'utf8'), output, arrays: await arrays.promise, keys };
  } finally {
    reader.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
}

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

test('nothing of card, person and keys is left in the process that read it', async () => {
  const patterns = [...plantedTexts, 'FACE'].map((text) => encoder.encode(text));
  const { heap, output, arrays, keys } = await remainsOfReading(
    {
      mrzFields: ['documentNumber', 'surname', 'givenNames', 'birthDate', 'expiryDate', 'optionalData'],
      cardFields: ['idNumber', 'fullName', 'birthDate', 'residence', 'identifyingFeatures', 'motherName'],
    },
    patterns,
  );
  const password = passwordKey({ kind: 'can', can: CAN }, 'aes-128');
  assert.equal(keys.length, 4, 'PACE and Chip Authentication each bring two keys');
  for (const text of [...plantedTexts, ...[password, ...keys].flatMap(textsOfKey)]) {
    for (const form of [text, written(text)]) {
      assert.ok(!heap.includes(`"${form}`) && !heap.includes(`${form}"`), `${text} in the heap`);
      // Digits alone also come as sizes and addresses, in which nothing can be read.
      if (/\D/.test(form)) assert.ok(!heap.includes(form), `${text} in the heap`);
      if (form.length > 6) assert.ok(!output.includes(form), `${text} in the output`);
    }
  }
  const found = [...patterns.keys(), ...keys.keys()].map((index) => arrays[index]);
  assert.deepEqual(found, Array(patterns.length + keys.length).fill(0));
});
