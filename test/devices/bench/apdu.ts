import { openCcidReader } from '@motcua/driver-id-card-ccid';
import { CcidSimulator } from '@motcua/driver-id-card-ccid/simulator';
import type { SimulatedCard } from '@motcua/driver-id-card-ccid/simulator';
import type { Figure } from '../../support/bench-report.ts';
import { limited, percentile } from '../../support/bench-report.ts';

const rounds = 3000;
const warmUp = 500;
const command = Uint8Array.of(0x00, 0xb0, 0x00, 0x00, 0xe0);
const answer = new Uint8Array(226).fill(0x90);
const signal = new AbortController().signal;

/** What our CCID driver adds to an APDU: the time through the driver less that of the simulated card called directly. */
export async function benchApdu(): Promise<readonly Figure[]> {
  const chip: SimulatedCard = {
    insert: () => undefined,
    transmit: () => Promise.resolve({ code: 'answered', bytes: answer }),
  };
  const simulator = new CcidSimulator();
  simulator.insertCard(chip);
  await using reader = openCcidReader({ name: 'ID card', transport: { kind: 'line', line: simulator } });
  const ready = Promise.withResolvers<void>();
  const unwatch = reader.watch(({ kind }) => (kind === 'ready' ? ready.resolve() : undefined));
  await ready.promise.finally(() => unwatch());
  const claim = reader.claim();
  if (claim.code !== 'claimed') throw new Error(claim.code);
  const waited = await claim.claim.waitForCard({ signal });
  if (waited.code !== 'card') throw new Error(waited.code);
  const overheads: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const startMs = performance.now();
    await chip.transmit(command, { signal });
    const rawMs = performance.now() - startMs;
    const againMs = performance.now();
    const result = await waited.card.transmit(command, { signal });
    if (result.code !== 'answered') throw new Error(result.code);
    if (round >= warmUp) overheads.push(performance.now() - againMs - rawMs);
  }
  return [
    limited('host overhead per APDU (CCID), p50', percentile(overheads, 0.5), 'ms', 0.5),
    limited('host overhead per APDU (CCID), p95', percentile(overheads, 0.95), 'ms', 2),
  ];
}
