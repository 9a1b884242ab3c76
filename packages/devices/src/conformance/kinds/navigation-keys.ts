import type { NavigationKeyEvent } from '../../navigation-keys/navigation-keys.ts';
import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import type { Trial } from '../trial.ts';

type KeysBench = Bench<'navigation-keys'>;

/** Listens, lets somebody press, and gives what was heard when as much has come as is waited for. */
async function hear(
  { device }: KeysBench,
  trial: Trial,
  events: number,
  act: () => Promise<void>,
): Promise<string[]> {
  const heard: string[] = [];
  let look = (): void => undefined;
  const stop = device.onKey(({ key, phase }: NavigationKeyEvent) => {
    heard.push(`${key} ${phase}`);
    look();
  });
  await act();
  await trial.becomes(
    (listener) => {
      look = listener;
      return () => (look = () => undefined);
    },
    () => heard.length >= events,
  );
  await trial.quiet();
  stop();
  return heard;
}

export const navigationKeysClauses: readonly ClauseOf<'navigation-keys'>[] = [
  ...deviceClauses('navigation-keys'),
  {
    id: 'navigation-keys/has-the-keys-it-needs',
    prose:
      'The keypad has `up`, `down`, `select` and `help`: without them a screen cannot be used without sight.',
    run: async ({ device }, trial) => {
      for (const key of ['up', 'down', 'select', 'help'] as const) {
        trial.expect(device.keys.includes(key), `there is no key "${key}"`);
      }
    },
  },
  {
    id: 'navigation-keys/each-key-is-told',
    prose: 'Each of `keys` is told as `pressed` and then as `released`, under its own name.',
    run: async (bench, trial) => {
      for (const key of bench.device.keys) {
        const heard = await hear(bench, trial, 2, async () => {
          await bench.hands.press(key);
          await bench.hands.release(key);
        });
        const distinct = heard.filter((event, index) => event !== heard[index - 1]).join(', ');
        trial.expect(distinct === `${key} pressed, ${key} released`, `"${key}" was heard as "${distinct}"`);
      }
    },
  },
  {
    id: 'navigation-keys/a-press-is-told-once',
    prose: 'A key that is held is not told again, even when the device repeats it.',
    run: async (bench, trial) => {
      const [key] = bench.device.keys;
      trial.given(key !== undefined, 'there is no key');
      if (key === undefined) return;
      const heard = await hear(bench, trial, 1, () => bench.hands.press(key));
      const presses = heard.filter((event) => event === `${key} pressed`).length;
      trial.given(presses > 0, 'the press was not told');
      trial.expect(presses === 1, `one press was told ${presses} times`);
    },
  },
  {
    id: 'navigation-keys/loss-releases',
    prose: 'A key that is held when the device goes away is told as `released`.',
    run: async (bench, trial) => {
      const { device, hands } = bench;
      trial.concerns(device.about.powerReporting !== 'none', 'powerReporting is none');
      const key = 'select';
      const heard = await hear(bench, trial, 2, async () => {
        await hands.press(key);
        await trial.quiet();
        await hands.unplug();
      });
      trial.given(heard.includes(`${key} pressed`), 'the press was not told');
      trial.given(device.state.kind === 'lost', 'it did not become lost');
      trial.expect(heard.includes(`${key} released`), 'the key stayed pressed');
    },
  },
  {
    id: 'navigation-keys/unsubscribed-hears-nothing',
    prose: 'A key listener that has unsubscribed hears nothing more.',
    run: async ({ device, hands }, trial) => {
      let heard = 0;
      device.onKey(() => (heard += 1))();
      await hands.press('select');
      await hands.release('select');
      await trial.quiet();
      trial.expect(heard === 0, `it heard ${heard} events`);
    },
  },
  {
    id: 'navigation-keys/presses-are-counted',
    prose: 'Where `key-presses` is counted, each press adds one.',
    run: async (bench, trial) => {
      const { device, hands } = bench;
      trial.concerns(device.about.counts.includes('key-presses'), 'presses are not counted');
      const before = device.statistics.counts['key-presses'] ?? 0;
      const heard = await hear(bench, trial, 2, async () => {
        await hands.press('select');
        await hands.release('select');
      });
      trial.given(heard.includes('select pressed'), 'the press was not told');
      await trial.addsOne(before, () => device.statistics.counts['key-presses']);
    },
  },
];
