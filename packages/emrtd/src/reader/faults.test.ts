import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test } from 'node:test';
import type { CardTransport } from '../apdu/transport.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import type { ChipFault } from '../simulator/chip/chip-fault.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import { exampleCard, readCard, request, withFile, withoutFile } from '../testing/read-card.ts';
import { readChip } from './read-chip.ts';
import type { ReadResult } from './read-request.ts';

const card = exampleCard();

const withFault = (fault: ChipFault): Promise<ReadResult> => readCard(card, {}, fault).result;

/** The same fault at each APDU of the whole reading, and where secure messaging begins. */
async function withFaultAtEachApdu(
  faultAt: (at: number) => ChipFault,
): Promise<{ readonly results: readonly ReadResult[]; readonly securedFrom: number }> {
  const chip = new VirtualChip(card);
  let securedFrom = 0;
  const watched: CardTransport = {
    transmit: (command, options) => {
      if (securedFrom === 0 && ((command[0] ?? 0) & 0x0c) === 0x0c) securedFrom = chip.apduCount;
      return chip.transmit(command, options);
    },
  };
  assert.equal((await readChip(watched, request())).code, 'read');
  const results: ReadResult[] = [];
  for (let at = 1; at <= chip.apduCount; at += 1) results.push(await withFault(faultAt(at)));
  assert.ok(securedFrom > 5 && results.length > securedFrom + 8);
  return { results, securedFrom };
}

const planted = [nguyenVanAn.idNumber, '099012345', '012345', 'NGUYEN', 'Nguyễn', '990520', '390520'];

/** Failures are logged, so they hold nothing of the person and none of the passwords. */
function assertNothingPersonal(result: ReadResult): void {
  if (result.code === 'read') return;
  const text = inspect(result, { depth: 10 });
  for (const value of planted) assert.ok(!text.includes(value), text);
}

test('a card pulled at any APDU ends with card-torn', async () => {
  const { results } = await withFaultAtEachApdu((at) => ({ kind: 'torn', at }));
  for (const [index, result] of results.entries()) {
    assert.equal(result.code, 'card-torn', `APDU ${index + 1}`);
    assertNothingPersonal(result);
  }
});

test('an answer garbled at any APDU never passes for a genuine card', async () => {
  const { results } = await withFaultAtEachApdu((at) => ({ kind: 'garbled', at }));
  for (const [index, result] of results.entries()) {
    // The first answer is EF.CardAccess, which nobody signed and which is then asked for once more.
    if (result.code === 'read' && index > 0) {
      assert.notEqual(result.authenticity.verdict, 'genuine', `APDU ${index + 1}`);
    }
    assertNothingPersonal(result);
  }
});

test('an answer replayed under secure messaging is refused', async () => {
  const { results, securedFrom } = await withFaultAtEachApdu((at) => ({ kind: 'replayed', at }));
  for (const [index, result] of results.entries()) {
    assertNothingPersonal(result);
    if (index < securedFrom) continue;
    if (result.code === 'read') assert.equal(result.authenticity.verdict, 'not-genuine', `APDU ${index + 1}`);
    else assert.equal(result.code, 'secure-messaging-broken', `APDU ${index + 1}`);
  }
});

test('a chip that refuses any one command ends with a code, or is no proof, or is read another way', async () => {
  for (const status of [0x6f00, 0x6982, 0x6a82, 0x6700]) {
    const { results, securedFrom } = await withFaultAtEachApdu((at) => ({
      kind: 'wrong-status',
      at,
      status,
    }));
    for (const [index, result] of results.entries()) {
      assertNothingPersonal(result);
      if (index < securedFrom) continue;
      // A length refusal in the clear is what honest chips say too, so access is opened again with smaller blocks.
      const isReadAgain = status === 0x6700 && result.code === 'read';
      const isNotBelieved = result.code === 'read' && result.authenticity.verdict === 'not-genuine';
      assert.ok(
        isReadAgain || isNotBelieved || result.code === 'secure-messaging-broken',
        `${status.toString(16)} at APDU ${index + 1}: ${result.code}`,
      );
    }
  }
});

test('a status word in the clear under secure messaging is not believed', async () => {
  const result = await withFault({ kind: 'wrong-status', at: 10, status: 0x9000 });
  assert.deepEqual(result.code, 'secure-messaging-broken');
});

test('a chip that cannot take large blocks is read with smaller ones, in a new secure session', async () => {
  for (const status of [0x6700, 0x6b00, 0x6282]) {
    const reading = await withFault({ kind: 'large-reads-refused', mostBytes: 256, status });
    assert.equal(reading.code, 'read');
    assert.equal(reading.blockBytes, 223);
    assert.equal(reading.authenticity.verdict, 'genuine');
    assert.equal(reading.portrait?.bytes.length, 1500);
  }
  const reading = await withFault({ kind: 'read-refused', mostBytes: 1024, status: 0x6700 });
  assert.equal(reading.code === 'read' && reading.blockBytes, 1024);
});

test('a chip that refuses a large block and keeps its session is not opened a second time', async () => {
  const chip = new VirtualChip(card);
  chip.inject({ kind: 'read-refused', mostBytes: 1024, status: 0x6700 });
  let openings = 0;
  const counted: CardTransport = {
    transmit: (command, options) => {
      if (command[1] === 0x22 && command[2] === 0xc1) openings += 1;
      return chip.transmit(command, options);
    },
  };
  assert.equal((await readChip(counted, request())).code, 'read');
  assert.equal(openings, 1);
});

test('a chip that takes no block at all ends with what it said', async () => {
  const result = await withFault({ kind: 'large-reads-refused', mostBytes: 100, status: 0x6700 });
  assert.deepEqual(result, { code: 'unexpected-status', step: 'read-file', status: 0x6700, file: 'SOD' });
});

test('a chip that never answers ends with timeout, and its APDU is aborted', async () => {
  const chip = new VirtualChip(card);
  chip.inject({ kind: 'silent', at: 9 });
  const result = await readChip(chip, request({ apduTimeoutMs: 1000 }));
  assert.equal(result.code, 'timeout');
  assert.equal(chip.apduCount, 9);
});

test('an answer that comes after its time is not taken for that of another command', async () => {
  const chip = new VirtualChip(card);
  chip.inject({ kind: 'slow', at: 9, delayMs: 2500 });
  const result = await readChip(chip, request({ apduTimeoutMs: 1000 }));
  assert.deepEqual(result, { code: 'timeout', step: 'read-file', file: 'DG1' });
  assert.equal(chip.apduCount, 9);
});

test('a chip that is slow but answers in time is read', async () => {
  const result = await withFault({ kind: 'slow', at: 5, delayMs: 40 });
  assert.equal(result.code === 'read' && result.authenticity.verdict, 'genuine');
});

test('a blocked chip says so, whichever step it says it at', async () => {
  for (const status of [0x6983, 0x63c0]) {
    assert.deepEqual(await withFault({ kind: 'pace-refused', status }), {
      code: 'password-blocked',
      step: 'pace',
      status,
    });
    assert.deepEqual(await withFault({ kind: 'wrong-status', at: 6, status }), {
      code: 'password-blocked',
      step: 'pace',
      status,
    });
  }
});

test('an EF.CardAccess with another PACE than the signed one is given away by DG14', async () => {
  const weaker = exampleCard({ pace: [['0.4.0.127.0.7.2.2.4.2.1', 12]] }).files.get('CardAccess');
  const result = await readCard(withFile(card, 'CardAccess', () => weaker ?? new Uint8Array())).result;
  assert.equal(result.code, 'read');
  assert.deepEqual(
    [result.authenticity.access, result.authenticity.verdict],
    ['contradicted', 'not-genuine'],
  );
});

test('canceling ends at the next APDU, and one under way at once', async () => {
  const before = new AbortController();
  before.abort();
  const { chip, result } = readCard(card, { signal: before.signal });
  assert.equal((await result).code, 'canceled');
  assert.equal(chip.apduCount, 0);

  const controller = new AbortController();
  const silent = new VirtualChip(card);
  silent.inject({ kind: 'silent', at: 5 });
  const watched: CardTransport = {
    transmit: (command, options) => {
      if (silent.apduCount === 4) queueMicrotask(() => controller.abort());
      return silent.transmit(command, options);
    },
  };
  assert.equal((await readChip(watched, request({ signal: controller.signal }))).code, 'canceled');
  assert.equal(silent.apduCount, 5);
});

test('a cancel at any APDU ends there', async () => {
  const whole = new VirtualChip(card);
  assert.equal((await readChip(whole, request())).code, 'read');
  for (let at = 1; at <= whole.apduCount; at += 1) {
    const controller = new AbortController();
    const chip = new VirtualChip(card);
    const canceling: CardTransport = {
      transmit: (command, options) => {
        if (chip.apduCount === at - 1) controller.abort();
        return chip.transmit(command, options);
      },
    };
    const result = await readChip(canceling, request({ signal: controller.signal }));
    assert.equal(result.code, 'canceled', `APDU ${at}`);
    assert.ok(chip.apduCount < at);
  }
});

test('an empty answer, as PC/SC brings when a card is pulled, is a torn card', async () => {
  const result = await readChip(
    { transmit: async () => ({ code: 'answered', bytes: new Uint8Array() }) },
    request(),
  );
  assert.equal(result.code, 'card-torn');
});

test('a card of another kind has no application', async () => {
  const transport: CardTransport = {
    transmit: async () => ({ code: 'answered', bytes: Uint8Array.of(0x6a, 0x82) }),
  };
  const result = await readChip(transport, request());
  assert.equal(result.code, 'no-application');
});

test('an unreadable EF.CardAccess is no reason to use BAC', async () => {
  const { mrz } = card;
  const garbled = withFile(card, 'CardAccess', (bytes) => bytes.with(2, 0x31));
  const result = await readCard(garbled, { access: { mrz, bac: 'without-pace' } }).result;
  assert.deepEqual(result, { code: 'garbled', step: 'card-access' });
});

test('a chip made to look older than it is: DG14 gives it away', async () => {
  const { mrz } = card;
  const stripped = withoutFile(card, 'CardAccess');
  const result = await readCard(stripped, { access: { mrz, bac: 'without-pace' } }).result;
  assert.equal(result.code, 'read');
  assert.deepEqual(
    [result.authenticity.access, result.authenticity.verdict],
    ['contradicted', 'not-genuine'],
  );
});

test('a file that claims to be larger than any portrait is not read', async () => {
  const huge = withFile(card, 'DG1', () => Uint8Array.of(0x61, 0x83, 0xff, 0xff, 0xff, 0, 0));
  assert.equal((await readCard(huge).result).code, 'file-too-large');
});
