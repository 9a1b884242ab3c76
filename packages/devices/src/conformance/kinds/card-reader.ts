import { getEventListeners } from 'node:events';
import type { CardSession, TransparentClaim } from '../../id-card/transparent-reader.ts';
import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { claimClauses, givenClaim, presenceIsTold } from '../clauses/claim-clauses.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';

type ReaderBench = Bench<'id-card-reader'>;

const never = (): AbortSignal => new AbortController().signal;
/** Selects the master file: every card has an answer to it, if only that it has none. */
const selectMasterFile = Uint8Array.of(0x00, 0xa4, 0x00, 0x00, 0x02, 0x3f, 0x00);

async function givenCard(
  bench: ReaderBench,
  trial: Trial,
): Promise<{ readonly claim: TransparentClaim; readonly card: CardSession }> {
  const claim = givenClaim(bench, trial);
  await bench.hands.insertCard();
  const waited = await trial.before(claim.waitForCard({ signal: never() }), 'waitForCard');
  trial.given(waited.code === 'card', `waitForCard ended with ${codeOf(waited)}`);
  if (waited.code !== 'card') throw new Error('unreachable');
  return { claim, card: waited.card };
}

const waitClauses: readonly ClauseOf<'id-card-reader'>[] = [
  {
    id: 'id-card-reader/release-ends-waiting',
    prose: '`release` ends a wait for a card with `canceled`.',
    run: async (bench, trial) => {
      const claim = givenClaim(bench, trial);
      const waiting = claim.waitForCard({ signal: never() });
      await trial.quiet();
      await trial.before(claim.release(), 'release');
      const waited = await trial.soon(waiting, 'waitForCard');
      trial.expect(waited.code === 'canceled', `it ended with ${codeOf(waited)}`);
    },
  },
  {
    id: 'id-card-reader/abort-ends-waiting',
    prose: 'On abort a wait for a card ends with `canceled` and leaves no listener on its signal.',
    run: async (bench, trial) => {
      const claim = givenClaim(bench, trial);
      const controller = new AbortController();
      const waiting = claim.waitForCard({ signal: controller.signal });
      await trial.quiet();
      controller.abort();
      const waited = await trial.soon(waiting, 'waitForCard');
      trial.expect(waited.code === 'canceled', `it ended with ${codeOf(waited)}`);
      trial.expect(getEventListeners(controller.signal, 'abort').length === 0, 'a listener is left');
    },
  },
  {
    id: 'id-card-reader/unplug-ends-waiting',
    prose: 'A wait for a card ends with `reader-lost` when the reader is unplugged.',
    run: async (bench, trial) => {
      trial.concerns(bench.device.about.powerReporting !== 'none', 'powerReporting is none');
      const waiting = givenClaim(bench, trial).waitForCard({ signal: never() });
      await trial.quiet();
      await bench.hands.unplug();
      const waited = await trial.soon(waiting, 'waitForCard');
      trial.expect(waited.code === 'reader-lost', `it ended with ${codeOf(waited)}`);
    },
  },
  {
    id: 'id-card-reader/card-is-powered',
    prose: 'A card that is put in ends the wait, with its answer to reset.',
    run: async (bench, trial) => {
      const waiting = givenClaim(bench, trial).waitForCard({ signal: never() });
      await bench.hands.insertCard();
      const waited = await trial.soon(waiting, 'waitForCard');
      trial.expect(waited.code === 'card', `it ended with ${codeOf(waited)}`);
      trial.expect(waited.code === 'card' && waited.card.atr.length > 0, 'there is no answer to reset');
    },
  },
  {
    id: 'id-card-reader/removal-is-noticed',
    prose: '`waitForRemoval` ends with `removed` when the card is pulled.',
    run: async (bench, trial) => {
      trial.concerns(bench.device.capabilities.presence !== 'none', 'presence is none');
      const { claim } = await givenCard(bench, trial);
      const waiting = claim.waitForRemoval({ signal: never() });
      await bench.hands.pullCard();
      const removed = await trial.soon(waiting, 'waitForRemoval');
      trial.expect(removed.code === 'removed', `it ended with ${codeOf(removed)}`);
    },
  },
];

const sessionClauses: readonly ClauseOf<'id-card-reader'>[] = [
  {
    id: 'id-card-reader/answers-are-the-cards',
    prose: 'A command gets the answer of the card, status word last, byte for byte.',
    run: async (bench, trial) => {
      const { card } = await givenCard(bench, trial);
      const { exchange } = bench.hands;
      const sent = card.transmit(exchange?.command ?? selectMasterFile, { signal: never() });
      const result = await trial.soon(sent, 'transmit');
      trial.expect(result.code === 'answered', `it ended with ${codeOf(result)}`);
      if (result.code !== 'answered') return;
      trial.expect(result.bytes.length >= 2, 'the answer has no status word');
      const wanted = exchange?.answer;
      trial.expect(wanted === undefined || Buffer.from(wanted).equals(result.bytes), 'the answer is another');
    },
  },
  {
    id: 'id-card-reader/pulled-card-is-torn',
    prose:
      'A command to a card that was pulled ends with `card-torn`; with `reader-lost` only where the reader cannot tell.',
    run: async (bench, trial) => {
      const { card } = await givenCard(bench, trial);
      await bench.hands.pullCard();
      const result = await trial.soon(card.transmit(selectMasterFile, { signal: never() }), 'transmit');
      const isTold = result.code === 'card-torn';
      const mayBeLost = !bench.device.capabilities.tellsCardFromReader && result.code === 'reader-lost';
      trial.expect(isTold || mayBeLost, `it ended with ${codeOf(result)}`);
    },
  },
  {
    id: 'id-card-reader/torn-stays-torn',
    prose:
      'A session in which a card was torn sends nothing more, even when the card is back: each command ends the same way.',
    run: async (bench, trial) => {
      const { card } = await givenCard(bench, trial);
      await bench.hands.pullCard();
      const first = await trial.before(card.transmit(selectMasterFile, { signal: never() }), 'transmit');
      trial.given(first.code !== 'answered', 'the first command was answered');
      await bench.hands.insertCard();
      await trial.quiet();
      const second = await trial.soon(card.transmit(selectMasterFile, { signal: never() }), 'transmit');
      trial.expect(second.code === first.code, `it ended with ${codeOf(first)} and then ${codeOf(second)}`);
    },
  },
];

/** Of readers that hand commands through to the card. */
export const cardReaderClauses: readonly ClauseOf<'id-card-reader'>[] = [
  ...deviceClauses('id-card-reader'),
  ...claimClauses('id-card-reader'),
  ...waitClauses,
  presenceIsTold('id-card-reader'),
  ...sessionClauses,
];
