import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { operationClauses } from '../clauses/operation-clauses.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';

type TerminalBench = Bench<'payment-terminal'>;

const amountVnd = 15_000;
let lastReference = 0;
const never = (): AbortSignal => new AbortController().signal;

function newReference(): string {
  lastReference += 1;
  return `conformance-${lastReference}`;
}

async function payOne(
  { device, hands }: TerminalBench,
  trial: Trial,
  { reference = newReference(), signal = never() }: { reference?: string; signal?: AbortSignal } = {},
) {
  const paying = device.pay({ amountVnd, reference, signal });
  await hands.presentCard();
  return trial.soon(paying, 'pay');
}

export const paymentTerminalClauses: readonly ClauseOf<'payment-terminal'>[] = [
  ...deviceClauses('payment-terminal'),
  ...operationClauses<TerminalBench>({
    contract: 'payment-terminal',
    verb: 'pay',
    start: ({ device }, signal) => device.pay({ amountVnd, reference: newReference(), signal }),
    complete: (bench, trial, signal) => payOne(bench, trial, { signal }),
    done: 'approved',
    alsoWhenCutOff: ['outcome-unknown'],
  }),
  {
    id: 'payment-terminal/approved-is-charged',
    prose: '`approved` means that the whole amount was charged, once.',
    run: async (bench, trial) => {
      const result = await payOne(bench, trial);
      trial.expect(result.code === 'approved', `it ended with ${codeOf(result)}`);
      const charged = await bench.hands.chargedVnd();
      trial.expect(charged === amountVnd, `${charged} was charged instead of ${amountVnd}`);
    },
  },
  {
    id: 'payment-terminal/declined-is-coded',
    prose: 'A card without money ends with `declined`, and nothing is charged.',
    run: async ({ device, hands }, trial) => {
      const paying = device.pay({ amountVnd, reference: newReference(), signal: never() });
      await hands.presentEmptyCard();
      const result = await trial.soon(paying, 'pay');
      trial.expect(result.code === 'declined', `it ended with ${codeOf(result)}`);
      trial.expect((await hands.chargedVnd()) === 0, 'something was charged');
    },
  },
  {
    id: 'payment-terminal/a-debt-is-charged-once',
    prose:
      'A second `pay` with the same reference charges nothing and ends with `approved` and the same approval.',
    run: async (bench, trial) => {
      const reference = newReference();
      const first = await payOne(bench, trial, { reference });
      trial.given(first.code === 'approved', `the first ended with ${codeOf(first)}`);
      const charged = await bench.hands.chargedVnd();
      const second = await payOne(bench, trial, { reference });
      trial.expect(
        second.code === 'approved' && first.code === 'approved' && second.approval === first.approval,
        `the second ended with ${codeOf(second)}`,
      );
      trial.expect((await bench.hands.chargedVnd()) === charged, 'it was charged again');
    },
  },
  {
    id: 'payment-terminal/unknown-is-not-declined',
    prose: 'When the line breaks after the charge and before the answer, the result is `outcome-unknown`.',
    run: async ({ device, hands }, trial) => {
      await trial.hand(hands.letLineBreakAfterCharge, 'letLineBreakAfterCharge')();
      const paying = device.pay({ amountVnd, reference: newReference(), signal: never() });
      await hands.presentCard();
      const result = await trial.before(paying, 'pay');
      trial.expect(result.code === 'outcome-unknown', `it ended with ${codeOf(result)}`);
    },
  },
  {
    id: 'payment-terminal/inquiry-tells',
    prose:
      'After `outcome-unknown`, `inquire` says `approved` of what was charged, and `not-charged` of a reference nobody paid.',
    run: async (bench, trial) => {
      const { device, hands } = bench;
      const reference = newReference();
      await trial.hand(hands.letLineBreakAfterCharge, 'letLineBreakAfterCharge')();
      await trial.before(payOne(bench, trial, { reference }), 'pay');
      await hands.plugIn();
      trial.given(await trial.reaches(device, 'ready'), 'it did not come back');
      const paid = await trial.soon(device.inquire({ reference, signal: never() }), 'inquire');
      trial.expect(paid.code === 'approved', `of what was charged it said ${codeOf(paid)}`);
      const other = await trial.soon(
        device.inquire({ reference: newReference(), signal: never() }),
        'inquire',
      );
      trial.expect(other.code === 'not-charged', `of what nobody paid it said ${codeOf(other)}`);
    },
  },
];
