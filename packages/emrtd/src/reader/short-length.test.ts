import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CardTransport } from '../apdu/transport.ts';
import type { ChipContent } from '../simulator/chip/chip-content.ts';
import type { ChipFault } from '../simulator/chip/chip-fault.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import type { CardOptions } from '../simulator/personalise/personalise-card.ts';
import { exampleCard, readCard, request, withoutFile } from '../testing/read-card.ts';
import { readChip } from './read-chip.ts';
import type { ReadResult } from './read-request.ts';

/** Diffie-Hellman over 2048 bits: keys of 256 bytes in PACE and in Chip Authentication. */
const longKeys = { pace: [['0.4.0.127.0.7.2.2.4.1.2', 2]], chipKeyGroup: 2 } as const;

const shortCard = (options: CardOptions = {}) => exampleCard({ ...options, extendedLength: false });

/** Reads a chip, and keeps the commands. */
async function readWatched(
  content: ChipContent,
): Promise<{ readonly result: ReadResult; readonly commands: readonly Uint8Array[] }> {
  const chip = new VirtualChip(content);
  const commands: Uint8Array[] = [];
  const watched: CardTransport = {
    transmit: (command, options) => {
      commands.push(command);
      return chip.transmit(command, options);
    },
  };
  return { result: await readChip(watched, request()), commands };
}

const isExtended = (command: Uint8Array): boolean => command.length > 5 && command[4] === 0;

function assertGenuine(result: ReadResult, label = ''): void {
  assert.equal(result.code, 'read', `${label}: ${JSON.stringify(result)}`);
  const { verdict, chip } = result.authenticity;
  assert.deepEqual([verdict, chip, result.portrait?.bytes.length], ['genuine', 'proven', 1500], label);
}

test('a chip that says it takes no extended length is never sent any, and its long keys come in parts', async () => {
  const { result, commands } = await readWatched(shortCard(longKeys));
  assertGenuine(result);
  assert.equal(result.code === 'read' && result.blockBytes, 223);
  assert.deepEqual(commands.filter(isExtended), []);
  const parts = commands.filter(([cla = 0, ins]) => (cla & 0x10) !== 0 && ins === 0x86);
  // In PACE the nonce, both keys in two parts each; in Chip Authentication the first part, protected.
  assert.deepEqual(
    parts.map(([cla]) => cla),
    [0x10, 0x10, 0x10, 0x10, 0x10, 0x1c],
  );
  assert.ok(
    commands.some(([, ins]) => ins === 0xc0),
    'the chip key is fetched in two',
  );
});

test('a chip that says nothing and refuses extended length is read all the same', async () => {
  const { result, commands } = await readWatched(withoutFile(shortCard(longKeys), 'AtrInfo'));
  assertGenuine(result);
  const last = commands.findLastIndex(isExtended);
  assert.ok(last >= 0 && last < 12, 'after the refusals no extended length is tried');
});

test('long keys of Chip Authentication alone, in triple DES and AES', async () => {
  for (const chipAuthentication of ['1', '2', '4'] as const) {
    for (const silent of [false, true]) {
      const content = shortCard({ chipKeyGroup: 2, chipAuthentication });
      const { result } = await readWatched(silent ? withoutFile(content, 'AtrInfo') : content);
      assertGenuine(result, `${chipAuthentication}${silent ? ', silent' : ''}`);
    }
  }
});

test('a refusal of extended length in Chip Authentication, after short reading, costs a new secure session', async () => {
  const chip = new VirtualChip(withoutFile(shortCard({ chipKeyGroup: 2 }), 'AtrInfo'));
  const result = await readChip(chip, request({ blockSizes: [223] }));
  assertGenuine(result);
});

test('a signature too long for a short answer is fetched in two', async () => {
  const { result, commands } = await readWatched(shortCard({ activeAuthentication: 'rsa' }));
  assertGenuine(result);
  const signing = commands.findIndex(([, ins]) => ins === 0x88);
  assert.deepEqual(commands[signing + 1]?.subarray(0, 2), Uint8Array.of(0, 0xc0));
});

test('a chip of BAC and one with integrated mapping over long keys', async () => {
  const { mrz } = exampleCard();
  const bac = await readCard(shortCard({ pace: [] }), { access: { mrz, bac: 'without-pace' } }).result;
  assertGenuine(bac, 'BAC');
  const integrated = shortCard({ ...longKeys, pace: [['0.4.0.127.0.7.2.2.4.3.2', 2]] });
  assertGenuine(await readCard(integrated).result, 'integrated mapping');
});

test('a portrait past 32 KB is read in short blocks, and no answer has to be fetched in two', async () => {
  const { result, commands } = await readWatched(shortCard({ portraitBytes: 33_500 }));
  assert.equal(result.code === 'read' && result.portrait?.bytes.length, 33_500);
  assert.ok(commands.some(([, ins]) => ins === 0xb1));
  assert.ok(commands.every(([, ins]) => ins !== 0xc0));
});

test('a chip that takes a long key neither at once nor in parts is not proven', async () => {
  const { result } = readCard(shortCard({ chipKeyGroup: 2 }), {}, { kind: 'chaining-refused' });
  const reading = await result;
  assert.equal(reading.code, 'read');
  assert.deepEqual([reading.authenticity.chip, reading.authenticity.verdict], ['unsupported', 'not-proven']);
});

test('a fault at any part of a chain or of an answer ends with a code and never passes for genuine', async () => {
  const content = shortCard({ ...longKeys, portraitBytes: 'none' });
  const { commands } = await readWatched(content);
  const places = commands.flatMap(([cla = 0, ins], index) => {
    const isPart = (cla & 0x10) !== 0 || ((commands[index - 1]?.[0] ?? 0) & 0x10) !== 0;
    return isPart || ins === 0xc0 ? [index + 1] : [];
  });
  assert.ok(places.length > 8);
  for (const at of places) {
    const faults: readonly ChipFault[] = [
      { kind: 'torn', at },
      { kind: 'garbled', at },
      { kind: 'wrong-status', at, status: 0x6f00 },
      { kind: 'silent', at },
    ];
    for (const fault of faults) {
      const apduTimeoutMs = fault.kind === 'silent' ? 100 : 60_000;
      const result = await readCard(content, { apduTimeoutMs }, fault).result;
      const label = `${fault.kind} at ${at}: ${result.code}`;
      if (fault.kind === 'torn') assert.equal(result.code, 'card-torn', label);
      else if (fault.kind === 'silent') assert.equal(result.code, 'timeout', label);
      else if (result.code === 'read') assert.notEqual(result.authenticity.verdict, 'genuine', label);
    }
  }
});
