import type { Unsubscribe } from '../../device.ts';
import type { AnyBench } from '../bench.ts';
import type { Clause } from '../clause.ts';
import { unplug } from '../clauses/unplug.ts';

interface Reading<Value extends string> {
  readonly reading: Value | 'unknown';
  watchReading(listener: (reading: Value | 'unknown') => void): Unsubscribe;
}

type SensorBench<Value extends string> = AnyBench & {
  readonly device: Reading<Value>;
  readonly hands: { show(reading: Value): Promise<void> };
};

/** What holds for every device that only tells which of two things is the case. */
export function sensorClauses<Value extends string>(
  contract: string,
  values: readonly [Value, Value],
): readonly Clause<SensorBench<Value>>[] {
  return [
    {
      id: `${contract}/tells-both`,
      prose: `\`reading\` becomes ${values.map((value) => `\`${value}\``).join(' and ')} when it is so.`,
      run: async ({ device, hands }, trial) => {
        for (const value of [...values, ...values]) {
          await hands.show(value);
          const told = await trial.becomes(
            (look) => device.watchReading(look),
            () => device.reading === value,
          );
          trial.expect(told, `it stayed "${device.reading}" instead of "${value}"`);
        }
      },
    },
    {
      id: `${contract}/tells-reading-first`,
      prose: '`watchReading` calls its listener with the current reading before it returns.',
      run: async ({ device }, trial) => {
        const heard: string[] = [];
        device.watchReading((reading) => heard.push(reading))();
        trial.expect(heard.length === 1 && heard[0] === device.reading, `it heard "${heard.join()}"`);
      },
    },
    {
      id: `${contract}/unwatched-hears-nothing`,
      prose: 'A listener to readings that has unsubscribed hears nothing more.',
      run: async ({ device, hands }, trial) => {
        let heard = 0;
        device.watchReading(() => (heard += 1))();
        const before = heard;
        for (const value of values) await hands.show(value);
        await trial.quiet();
        trial.expect(heard === before, 'it heard a change');
      },
    },
    {
      id: `${contract}/lost-is-unknown`,
      prose: 'The reading of a lost device is `unknown`: the last one may have been of another person.',
      run: async (bench, trial) => {
        const [first] = values;
        await bench.hands.show(first);
        await trial.quiet();
        await unplug(bench, trial);
        const isUnknown = await trial.eventually(() => Promise.resolve(bench.device.reading === 'unknown'));
        trial.expect(isUnknown, `it is "${bench.device.reading}"`);
      },
    },
  ];
}
