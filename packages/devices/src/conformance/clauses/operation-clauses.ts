import { getEventListeners } from 'node:events';
import type { AnyBench } from '../bench.ts';
import type { Clause } from '../clause.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { unplug } from './unplug.ts';

/** What a device is asked to do, of which one runs at a time. */
export interface Operation<Subjected extends AnyBench> {
  /** The contract's name, before the clause's. */
  readonly contract: string;
  /** As it is called: `read`, `print`. */
  readonly verb: string;
  /** Starts one that does not end by itself. */
  readonly start: (bench: Subjected, signal: AbortSignal) => Promise<{ readonly code: string }>;
  /** Does one from beginning to end; the code is `done`. */
  readonly complete: (
    bench: Subjected,
    trial: Trial,
    signal: AbortSignal,
  ) => Promise<{ readonly code: string }>;
  readonly done: string;
  /** Codes beside `lost` for one that was cut off. */
  readonly alsoWhenCutOff?: readonly string[];
  /** Prepares a device so that `start` does not end by itself. */
  readonly prepare?: (bench: Subjected, trial: Trial) => Promise<void>;
}

const never = (): AbortSignal => new AbortController().signal;

/** What holds for every operation of which one runs at a time. */
export function operationClauses<Subjected extends AnyBench>(
  operation: Operation<Subjected>,
): readonly Clause<Subjected>[] {
  return [...cancelClauses(operation), ...exclusiveClauses(operation), ...cutOffClauses(operation)];
}

function cancelClauses<Subjected extends AnyBench>(
  operation: Operation<Subjected>,
): readonly Clause<Subjected>[] {
  const { contract, verb, start, complete, done } = operation;
  const canceledRun = async (bench: Subjected, trial: Trial): Promise<string | undefined> => {
    await operation.prepare?.(bench, trial);
    const controller = new AbortController();
    const running = start(bench, controller.signal);
    await trial.quiet();
    controller.abort();
    return (await trial.soon(running, verb)).code;
  };
  return [
    {
      id: `${contract}/aborted-signal-starts-nothing`,
      prose: `\`${verb}\` with an aborted signal ends with \`canceled\` and leaves the device as it was.`,
      run: async (bench, trial) => {
        const before = bench.device.state.kind;
        const result = await trial.soon(start(bench, AbortSignal.abort()), verb);
        trial.expect(result.code === 'canceled', `it ended with ${codeOf(result)}`);
        trial.expect(bench.device.state.kind === before, `the state became "${bench.device.state.kind}"`);
      },
    },
    {
      id: `${contract}/abort-cancels`,
      prose: `On abort \`${verb}\` ends with \`canceled\`.`,
      run: async (bench, trial) => {
        const code = await canceledRun(bench, trial);
        trial.expect(code === 'canceled', `it ended with "${code}"`);
      },
    },
    {
      id: `${contract}/works-after-cancel`,
      prose: `After a canceled \`${verb}\` the next one works.`,
      run: async (bench, trial) => {
        await operation.prepare?.(bench, trial);
        const controller = new AbortController();
        const running = start(bench, controller.signal);
        await trial.quiet();
        controller.abort();
        const first = await trial.before(running, `the first ${verb}`);
        trial.given(first.code === 'canceled', `the first ended with ${codeOf(first)}`);
        const second = await complete(bench, trial, never());
        trial.expect(second.code === done, `the second ended with ${codeOf(second)}`);
      },
    },
    {
      id: `${contract}/leaves-no-listener`,
      prose: `When \`${verb}\` has ended, nothing of it listens to its signal.`,
      run: async (bench, trial) => {
        const { signal } = new AbortController();
        const result = await complete(bench, trial, signal);
        trial.given(result.code === done, `it ended with ${codeOf(result)}`);
        const left = getEventListeners(signal, 'abort').length;
        trial.expect(left === 0, `${left} listeners are left`);
      },
    },
  ];
}

function exclusiveClauses<Subjected extends AnyBench>(
  operation: Operation<Subjected>,
): readonly Clause<Subjected>[] {
  const { contract, verb, start } = operation;
  return [
    {
      id: `${contract}/second-is-busy`,
      prose: `While one \`${verb}\` runs, another ends at once with \`busy\` and does not disturb it.`,
      run: async (bench, trial) => {
        await operation.prepare?.(bench, trial);
        let firstEnded = false;
        const first = start(bench, never()).then(() => (firstEnded = true));
        await trial.quiet();
        const second = await trial.soon(start(bench, never()), `the second ${verb}`);
        trial.expect(second.code === 'busy', `it ended with ${codeOf(second)}`);
        trial.expect(!firstEnded, 'the first one ended with it');
        void first;
      },
    },
  ];
}

function cutOffClauses<Subjected extends AnyBench>(
  operation: Operation<Subjected>,
): readonly Clause<Subjected>[] {
  const { contract, verb, start, alsoWhenCutOff = [] } = operation;
  const codes = ['lost', ...alsoWhenCutOff];
  const cutOff = (id: string, prose: string, cut: (bench: Subjected) => Promise<void>) => ({
    id: `${contract}/${id}`,
    prose,
    run: async (bench: Subjected, trial: Trial) => {
      await operation.prepare?.(bench, trial);
      const running = start(bench, never());
      await trial.quiet();
      await cut(bench);
      const result = await trial.soon(running, verb);
      trial.expect(codes.includes(result.code), `it ended with ${codeOf(result)}`);
    },
  });
  const words = codes.map((code) => `\`${code}\``).join(' or ');
  const unplugged = cutOff(
    'unplug-ends-it',
    `A \`${verb}\` under way ends with ${words} when the device is unplugged.`,
    ({ hands }) => hands.unplug(),
  );
  return [
    {
      ...unplugged,
      run: async (bench, trial) => {
        trial.concerns(bench.device.about.powerReporting !== 'none', 'powerReporting is none');
        await unplugged.run(bench, trial);
      },
    },
    cutOff(
      'close-ends-it',
      `A \`${verb}\` under way ends with ${words} when the driver is closed.`,
      ({ device }) => device.close(),
    ),
    {
      id: `${contract}/lost-is-said-at-once`,
      prose: `\`${verb}\` of a lost device ends with \`lost\` and does not wait for it.`,
      run: async (bench, trial) => {
        await unplug(bench, trial);
        const result = await trial.soon(start(bench, never()), verb);
        trial.expect(result.code === 'lost', `it ended with ${codeOf(result)}`);
      },
    },
  ];
}
