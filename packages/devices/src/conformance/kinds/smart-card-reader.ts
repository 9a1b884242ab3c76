import { getEventListeners } from 'node:events';
import type { SmartCardField, SmartClaim, SmartReadResult } from '../../id-card/smart-reader.ts';
import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { claimClauses, givenClaim, presenceIsTold } from '../clauses/claim-clauses.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';

type ReaderBench = Bench<'smart-card-reader'>;
type SmartClause = ClauseOf<'smart-card-reader'>;

const wanted: readonly SmartCardField[] = ['idNumber', 'fullName'];
const never = (): AbortSignal => new AbortController().signal;
const readWith = (claim: SmartClaim, signal = never()): Promise<SmartReadResult> =>
  claim.read({ fields: wanted, signal });

async function readCard(bench: ReaderBench, trial: Trial, claim: SmartClaim): Promise<SmartReadResult> {
  const reading = readWith(claim);
  await trial.quiet();
  await bench.hands.insertCard();
  return trial.soon(reading, 'read');
}

/** What was read; the clause says nothing where the reading came to nothing. */
async function givenContent(bench: ReaderBench, trial: Trial) {
  const result = await readCard(bench, trial, givenClaim(bench, trial));
  trial.given(result.code === 'read', `the reading ended with ${codeOf(result)}`);
  if (result.code !== 'read') throw new Error('unreachable');
  return result.content;
}

/** Whether a reading is still waiting after a while. */
async function goesOn(reading: Promise<unknown>, trial: Trial): Promise<boolean> {
  let hasEnded = false;
  void reading.then(() => (hasEnded = true));
  await trial.quiet();
  return !hasEnded;
}

/** What ends a reading under way, and with which code. */
function ends(
  name: string,
  prose: string,
  code: SmartReadResult['code'],
  act: (bench: ReaderBench, claim: SmartClaim, trial: Trial) => Promise<void> | void,
): SmartClause {
  return {
    id: `smart-card-reader/${name}`,
    prose,
    run: async (bench, trial) => {
      const claim = givenClaim(bench, trial);
      const reading = readWith(claim);
      await trial.quiet();
      await act(bench, claim, trial);
      const result = await trial.soon(reading, 'read');
      trial.expect(result.code === code, `it ended with ${codeOf(result)}`);
    },
  };
}

const endingClauses: readonly SmartClause[] = [
  ends(
    'release-ends-reading',
    '`release` ends a reading under way with `canceled`.',
    'canceled',
    async (_, claim, trial) => {
      await trial.before(claim.release(), 'release');
    },
  ),
  ends(
    'unplug-ends-reading',
    'A reading under way ends with `reader-lost` when the reader is unplugged.',
    'reader-lost',
    async ({ device, hands }, _, trial) => {
      trial.concerns(device.about.powerReporting !== 'none', 'powerReporting is none');
      await hands.unplug();
    },
  ),
  ends(
    'close-ends-reading',
    'A reading under way ends with `reader-lost` when the driver is closed.',
    'reader-lost',
    ({ device }) => device.close(),
  ),
  ends(
    'torn-card-is-told',
    'A card that is pulled before it has been read ends the reading with `card-torn`, unless `capabilities.tellsCardFromReader` is false.',
    'card-torn',
    async ({ device, hands }, _, trial) => {
      trial.concerns(device.capabilities.tellsCardFromReader, 'tellsCardFromReader is false');
      await hands.tearCard();
    },
  ),
  ends(
    'unreadable-card-is-refused',
    'A card that the reader cannot read ends the reading with `refused`.',
    'refused',
    ({ hands }) => hands.insertForeignCard(),
  ),
  ends(
    'nonsense-is-garbled',
    'What makes no sense ends the reading with `garbled`; nothing is guessed from it.',
    'garbled',
    async ({ hands }, _, trial) => {
      trial.concerns(hands.garble !== undefined, 'a device cannot be told to talk nonsense');
      await hands.garble?.();
    },
  ),
  {
    id: 'smart-card-reader/abort-ends-reading',
    prose: 'On abort a reading ends with `canceled` and leaves no listener on its signal.',
    run: async (bench, trial) => {
      const controller = new AbortController();
      const reading = readWith(givenClaim(bench, trial), controller.signal);
      await trial.quiet();
      controller.abort();
      const result = await trial.soon(reading, 'read');
      trial.expect(result.code === 'canceled', `it ended with ${codeOf(result)}`);
      trial.expect(getEventListeners(controller.signal, 'abort').length === 0, 'a listener is left');
    },
  },
  {
    id: 'smart-card-reader/aborted-signal-reads-nothing',
    prose: 'With a signal that is already aborted `read` ends with `canceled` and starts nothing.',
    run: async (bench, trial) => {
      const result = await trial.soon(readWith(givenClaim(bench, trial), AbortSignal.abort()), 'read');
      trial.expect(result.code === 'canceled', `it ended with ${codeOf(result)}`);
    },
  },
];

const contentClauses: readonly SmartClause[] = [
  {
    id: 'smart-card-reader/card-is-read',
    prose: 'A card that is put on the reader ends the reading with the fields that were asked for.',
    run: async (bench, trial) => {
      const result = await readCard(bench, trial, givenClaim(bench, trial));
      trial.expect(result.code === 'read', `it ended with ${codeOf(result)}`);
      if (result.code !== 'read') return;
      for (const field of wanted) {
        const text = result.content.fields[field];
        const known = bench.hands.card?.[field];
        trial.expect(text !== undefined && text !== '', `"${field}" is missing`);
        trial.expect(known === undefined || text === known, `"${field}" is not what the card says`);
      }
    },
  },
  {
    id: 'smart-card-reader/only-what-was-asked',
    prose: 'Fields, files and the portrait that nobody asked for are not handed on.',
    run: async (bench, trial) => {
      const { fields, files, portrait } = await givenContent(bench, trial);
      const unasked = Object.keys(fields).filter((field) => !wanted.some((known) => known === field));
      trial.expect(unasked.length === 0, `nobody asked for ${unasked.join(', ')}`);
      trial.expect(Object.keys(files).length === 0, 'nobody asked for files');
      trial.expect(portrait === undefined, 'nobody asked for the portrait');
    },
  },
  {
    id: 'smart-card-reader/texts-are-composed',
    prose: 'Texts are in NFC, however the reader spells its letters.',
    run: async (bench, trial) => {
      const { fields } = await givenContent(bench, trial);
      for (const [field, text] of Object.entries(fields))
        trial.expect(text === text.normalize('NFC'), `"${field}" is not in NFC`);
    },
  },
  {
    id: 'smart-card-reader/content-is-its-word-only',
    prose:
      '`assurance` is `reader-reported`: a driver never says that a chip was verified, because its cable can be imitated.',
    run: async (bench, trial) => {
      const content: { readonly assurance: string } = await givenContent(bench, trial);
      trial.expect(content.assurance === 'reader-reported', `it is "${content.assurance}"`);
    },
  },
  {
    id: 'smart-card-reader/reads-are-counted',
    prose: 'Each card that was read adds one to `reads`.',
    run: async (bench, trial) => {
      const before = bench.device.statistics.counts.reads;
      await givenContent(bench, trial);
      await trial.addsOne(before, () => bench.device.statistics.counts.reads);
    },
  },
];

const orderClauses: readonly SmartClause[] = [
  {
    id: 'smart-card-reader/one-reading-at-a-time',
    prose: 'A second `read` before the first has ended is a mistake of the program, and rejects.',
    run: async (bench, trial) => {
      const claim = givenClaim(bench, trial);
      void readWith(claim);
      const second = readWith(claim).then(
        ({ code }) => code,
        () => 'rejected',
      );
      const outcome = await trial.soon(second, 'the second read');
      trial.expect(outcome === 'rejected', `it ended with "${outcome}"`);
    },
  },
  {
    id: 'smart-card-reader/unasked-card-is-forgotten',
    prose:
      'What the reader said while nobody read is forgotten: the next reading waits for a card of its own.',
    run: async (bench, trial) => {
      await bench.hands.insertCard();
      await trial.quiet();
      await bench.hands.pullCard();
      await trial.quiet();
      const claim = givenClaim(bench, trial);
      const reading = readWith(claim);
      trial.expect(await goesOn(reading, trial), 'it got the card that came before');
    },
  },
  {
    id: 'smart-card-reader/late-answer-is-forgotten',
    prose:
      'What the reader says after a reading was canceled is not handed to the next one, which works as the first.',
    run: async (bench, trial) => {
      const claim = givenClaim(bench, trial);
      const controller = new AbortController();
      const canceled = readWith(claim, controller.signal);
      await trial.quiet();
      controller.abort();
      await bench.hands.insertCard();
      const first = await trial.before(canceled, 'the canceled read');
      trial.given(first.code === 'canceled', `the canceled read ended with ${codeOf(first)}`);
      await bench.hands.pullCard();
      await trial.quiet();
      const second = readWith(claim);
      trial.expect(await goesOn(second, trial), 'it got the answer to the canceled one');
      await bench.hands.insertCard();
      const result = await trial.soon(second, 'the second read');
      trial.expect(result.code === 'read', `it ended with ${codeOf(result)}`);
    },
  },
];

/** Of readers that read the card by themselves. */
export const smartCardReaderClauses: readonly SmartClause[] = [
  ...deviceClauses('id-card-reader'),
  ...claimClauses('smart-card-reader'),
  presenceIsTold('smart-card-reader'),
  ...endingClauses,
  ...contentClauses,
  ...orderClauses,
];
