import assert from 'node:assert/strict';
import type { TransparentCardReader } from '@motcua/devices';
import type { TransparentClaim } from '@motcua/devices/id-card';
import { openCcidReader } from '../index.ts';
import type { CcidReaderOptions } from '../index.ts';
import { CcidSimulator } from '../simulator/index.ts';
import type { CcidSimulatorOptions, SimulatedCard } from '../simulator/index.ts';

export const never = new AbortController().signal;
export const done = Uint8Array.of(0x90, 0x00);
export const select = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
/** Commands to the reader until a card has power: slot status, power on. */
export const commandsToPower = 2;

export function plainCard(answer: (command: Uint8Array) => Uint8Array = () => done): SimulatedCard {
  return {
    insert: () => undefined,
    transmit: async (command) => ({ code: 'answered', bytes: answer(command) }),
  };
}

export function open(
  simulator: CcidSimulator,
  options: Partial<CcidReaderOptions> = {},
): TransparentCardReader {
  return openCcidReader({
    name: 'ID card',
    transport: { kind: 'line', line: simulator },
    apduTimeoutMs: 120_000,
    replyTimeoutMs: 120_000,
    retryMs: 5,
    pollMs: 5,
    ...options,
  });
}

export function inState(reader: TransparentCardReader, kind: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watch((state) => (state.kind === kind ? resolve() : undefined));
  return promise.finally(unwatch);
}

export function withPresence(reader: TransparentCardReader, presence: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unwatch = reader.watchPresence((now) => (now === presence ? resolve() : undefined));
  return promise.finally(unwatch);
}

export async function claimed(reader: TransparentCardReader): Promise<TransparentClaim> {
  await inState(reader, 'ready');
  const result = reader.claim();
  assert.equal(result.code, 'claimed');
  return result.claim;
}

export async function powered(claim: TransparentClaim) {
  const waited = await claim.waitForCard({ signal: never });
  assert.equal(waited.code, 'card');
  return waited.card;
}

/** A simulated reader with a card, and the driver with the card under power. */
export async function bench(
  options: CcidSimulatorOptions & { readonly driver?: Partial<CcidReaderOptions> } = {},
  card: SimulatedCard = plainCard(),
) {
  const simulator = new CcidSimulator(options);
  simulator.insertCard(card);
  const reader = open(simulator, options.driver);
  const claim = await claimed(reader);
  return { simulator, reader, claim, card: await powered(claim) };
}
