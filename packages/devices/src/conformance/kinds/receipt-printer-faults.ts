import type { DeviceFault, PrintResult } from '../../device.ts';
import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';

type PrinterBench = Bench<'receipt-printer'>;
type Clause = ClauseOf<'receipt-printer'>;

function print({ device, hands }: PrinterBench): Promise<PrintResult> {
  return device.print(hands.receipt(), { signal: new AbortController().signal });
}

function reportsFault({ device }: PrinterBench, fault: DeviceFault): boolean {
  return device.state.kind === 'faulted' && device.state.faults.includes(fault);
}

/** Waits until the driver shows the fault; no verdict where it does not. */
async function givenFault(bench: PrinterBench, trial: Trial, fault: DeviceFault): Promise<void> {
  await trial.becomes(
    (look) => bench.device.watch(look),
    () => reportsFault(bench, fault),
  );
  trial.given(reportsFault(bench, fault), `the state did not become faulted with "${fault}"`);
}

/** The fault shows in the state, and a print ends with it. */
function faultIsCoded(
  id: string,
  fault: DeviceFault,
  cause: (bench: PrinterBench, trial: Trial) => Promise<void>,
): readonly Clause[] {
  return [
    {
      id: `receipt-printer/${id}-is-a-state`,
      prose: `The state becomes \`faulted\` with \`${fault}\` without anybody printing, where \`tells\` has it.`,
      run: async (bench, trial) => {
        trial.concerns(bench.device.about.tells.includes(fault), `it cannot tell ${fault}`);
        await cause(bench, trial);
        await trial.becomes(
          (look) => bench.device.watch(look),
          () => reportsFault(bench, fault),
        );
        trial.expect(reportsFault(bench, fault), `the state is "${bench.device.state.kind}"`);
      },
    },
    {
      id: `receipt-printer/${id}-is-coded`,
      prose: `A print ends with \`faulted\` and \`${fault}\`, and puts nothing on paper.`,
      run: async (bench, trial) => {
        trial.concerns(bench.device.about.tells.includes(fault), `it cannot tell ${fault}`);
        await cause(bench, trial);
        await givenFault(bench, trial, fault);
        const result = await trial.soon(print(bench), 'print');
        trial.expect(
          result.code === 'faulted' && result.faults.includes(fault),
          `it ended with ${codeOf(result)}${result.code === 'faulted' ? ` (${result.faults.join(', ')})` : ''}`,
        );
      },
    },
  ];
}

export const printerFaultClauses: readonly Clause[] = [
  ...faultIsCoded('paper-out', 'paper-out', ({ hands }) => hands.takePaperOut()),
  ...faultIsCoded('cover-open', 'cover-open', ({ hands }) => hands.openCover()),
  {
    id: 'receipt-printer/mended-is-ready',
    prose: 'A printer whose fault somebody has mended becomes `ready` by itself.',
    run: async (bench, trial) => {
      await bench.hands.takePaperOut();
      await givenFault(bench, trial, 'paper-out');
      await bench.hands.insertPaper();
      await bench.hands.closeCover();
      const ready = await trial.reaches(bench.device, 'ready');
      trial.expect(ready, `stayed in "${bench.device.state.kind}"`);
    },
  },
  {
    id: 'receipt-printer/paper-end-midway-is-coded',
    prose: 'A print during which the paper ends is not `printed` but `faulted` with `paper-out`.',
    run: async (bench, trial) => {
      await trial.hand(bench.hands.letPaperEndMidway, 'letPaperEndMidway')();
      const result = await trial.soon(print(bench), 'print');
      trial.expect(
        result.code === 'faulted' && result.faults.includes('paper-out'),
        `it ended with ${codeOf(result)}`,
      );
    },
  },
  {
    id: 'receipt-printer/nothing-comes-twice',
    prose:
      'After a print that failed midway, new paper brings no whole receipt until somebody prints again, and then only one.',
    run: async (bench, trial) => {
      const { device, hands } = bench;
      await trial.hand(hands.letPaperEndMidway, 'letPaperEndMidway')();
      const result = await trial.before(print(bench), 'print');
      trial.given(result.code === 'faulted', `the first print ended with ${codeOf(result)}`);
      await hands.insertPaper();
      await hands.closeCover();
      trial.given(await trial.reaches(device, 'ready'), `it stayed in "${device.state.kind}"`);
      await trial.quiet();
      const before = (await hands.papers()).whole;
      trial.expect(before === 0, 'a whole receipt came out that nobody asked for');
      const again = await trial.before(print(bench), 'the second print');
      trial.given(again.code === 'printed', `the second print ended with ${codeOf(again)}`);
      const { whole } = await hands.papers();
      trial.expect(whole <= 1, `${whole} whole receipts are out`);
    },
  },
  {
    id: 'receipt-printer/little-paper-is-a-warning',
    prose: 'Paper that is nearly used up is the warning `paper-low` and no fault, where `tells` has it.',
    run: async ({ device, hands }, trial) => {
      trial.concerns(device.about.tells.includes('paper-low'), 'it cannot tell paper-low');
      await trial.hand(hands.runLowOnPaper, 'runLowOnPaper')();
      const warned = await trial.becomes(
        (look) => device.watch(look),
        () => device.warnings.includes('paper-low'),
      );
      trial.expect(warned, 'there is no warning');
      trial.expect(device.state.kind === 'ready', `the state is "${device.state.kind}"`);
    },
  },
  {
    id: 'receipt-printer/cutter-is-coded',
    prose: 'A cutter that jams makes a print end with `faulted` and `cutter`, where `tells` has it.',
    run: async (bench, trial) => {
      trial.concerns(bench.device.about.tells.includes('cutter'), 'it cannot tell cutter');
      await trial.hand(bench.hands.jamCutter, 'jamCutter')();
      const result = await trial.soon(print(bench), 'print');
      trial.expect(
        result.code === 'faulted' && result.faults.includes('cutter'),
        `it ended with ${codeOf(result)}`,
      );
    },
  },
];
