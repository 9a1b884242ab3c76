import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TransparentCardReader } from '@motcua/devices';
import { openCcidReader } from '@motcua/driver-id-card-ccid';
import { CcidSimulator } from '@motcua/driver-id-card-ccid/simulator';
import type { SimulatedCard } from '@motcua/driver-id-card-ccid/simulator';
import { openPcscReader } from '@motcua/driver-id-card-pcsc';
import { connectRawCard, startPcscd } from '@motcua/driver-id-card-pcsc/testing';
import type { Figure } from '../../support/bench-report.ts';
import { limited, percentile } from '../../support/bench-report.ts';

const warmUp = 500;
const cardProgram = fileURLToPath(new URL('virtual-card.pl', import.meta.url));
const command = Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0xe0);
const answer = new Uint8Array(226).fill(0x90);
const signal = new AbortController().signal;

/** A card that says the same to everything, and at once. */
const chip: SimulatedCard = {
  insert: () => undefined,
  transmit: () => Promise.resolve({ code: 'answered', bytes: answer }),
};

type Transmit = (command: Uint8Array) => Promise<unknown>;

/** How much longer an APDU takes one way than the other, both by turns. */
async function overheadOf(ours: Transmit, raw: Transmit, rounds: number): Promise<readonly number[]> {
  const overheads: number[] = [];
  const time = async (transmit: Transmit): Promise<number> => {
    // A copy: who sends a command may wipe it afterwards.
    const bytes = Uint8Array.from(command);
    const startMs = performance.now();
    await transmit(bytes);
    return performance.now() - startMs;
  };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const [rawMs, oursMs] = [await time(raw), await time(ours)];
    if (round >= warmUp) overheads.push(oursMs - rawMs);
  }
  return overheads;
}

/** A card in a reader of ours, as a command to it. */
async function openCard(reader: TransparentCardReader): Promise<Transmit> {
  const ready = Promise.withResolvers<void>();
  const unwatch = reader.watch(({ kind }) => (kind === 'ready' ? ready.resolve() : undefined));
  await ready.promise.finally(() => unwatch());
  const claimed = reader.claim();
  if (claimed.code !== 'claimed') throw new Error(claimed.code);
  const waited = await claimed.claim.waitForCard({ signal });
  if (waited.code !== 'card') throw new Error(waited.code);
  return async (bytes) => {
    const result = await waited.card.transmit(bytes, { signal });
    if (result.code !== 'answered') throw new Error(result.code);
  };
}

function figures(driver: string, overheads: readonly number[]): readonly Figure[] {
  return [
    limited(`host overhead per APDU (${driver}), p50`, percentile(overheads, 0.5), 'ms', 0.5),
    limited(`host overhead per APDU (${driver}), p95`, percentile(overheads, 0.95), 'ms', 2),
  ];
}

/**
 * What our drivers add to an APDU: CCID beside the simulated card called directly; PC/SC, through the real pcscd and its
 * virtual reader, beside the same binding in this process with the reader's second slot.
 */
export async function benchApdu(): Promise<readonly Figure[]> {
  return [...(await benchCcid()), ...(await benchPcsc())];
}

async function benchCcid(): Promise<readonly Figure[]> {
  const simulator = new CcidSimulator();
  simulator.insertCard(chip);
  await using reader = openCcidReader({ name: 'ID card', transport: { kind: 'line', line: simulator } });
  const ours = await openCard(reader);
  return figures('CCID', await overheadOf(ours, (bytes) => chip.transmit(bytes, { signal }), 3000));
}

async function benchPcsc(): Promise<readonly Figure[]> {
  await using pcscd = await startPcscd();
  const { socketPath, ports } = pcscd;
  using _first = insertCard(ports[0]);
  using _second = insertCard(ports[1]);
  await using reader = openPcscReader({ name: 'ID card', reader: { index: 0 }, socketPath });
  const ours = await openCard(reader);
  await using raw = await connectRawCard({ socketPath, nameIncludes: '00 01' });
  return figures('PC/SC', await overheadOf(ours, (bytes) => raw.transmit(bytes), 1500));
}

/** A card that answers at once, in a process of its own. */
function insertCard(port: number): Disposable {
  const card = spawn('perl', [cardProgram, String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { [Symbol.dispose]: () => void card.kill() };
}
