import type { DeviceKind } from '../../self-report.ts';
import type { AnyBench } from '../bench.ts';
import type { Clause } from '../clause.ts';
import { healthClauses } from './health-clauses.ts';
import { unplug } from './unplug.ts';

/** What holds for every device. */
export function deviceClauses(kind: DeviceKind): readonly Clause<AnyBench>[] {
  return [...stateClauses, ...closeClauses, namesItself(kind), ...healthClauses, ...countClauses];
}

const stateClauses: readonly Clause<AnyBench>[] = [
  {
    id: 'device/becomes-ready',
    prose: 'From `starting` a driver whose device is there reaches `ready` by itself.',
    fromOpening: true,
    run: async ({ device }, trial) => {
      trial.expect(await trial.reaches(device, 'ready'), `stayed in "${device.state.kind}"`);
    },
  },
  {
    id: 'device/tells-state-first',
    prose: '`watch` calls its listener with the current state before it returns.',
    run: async ({ device }, trial) => {
      const heard: string[] = [];
      device.watch((state) => heard.push(state.kind))();
      trial.expect(heard.length === 1, `the listener heard ${heard.length} states`);
      trial.expect(heard[0] === device.state.kind, `the listener heard "${heard[0]}"`);
    },
  },
  {
    id: 'device/unwatch-ends-it',
    prose: 'A listener that has unsubscribed hears nothing more.',
    run: async ({ device }, trial) => {
      let heard = 0;
      const stop = device.watch(() => (heard += 1));
      stop();
      const before = heard;
      await trial.before(device.close(), 'close');
      await trial.quiet();
      trial.expect(heard === before, 'it heard the driver close');
    },
  },
  {
    id: 'device/unplugged-is-lost',
    prose: 'A device that is unplugged becomes `lost`, unless `powerReporting` is `none`.',
    run: async ({ device, hands }, trial) => {
      trial.concerns(device.about.powerReporting !== 'none', 'powerReporting is none');
      await hands.unplug();
      trial.expect(await trial.reaches(device, 'lost'), `stayed in "${device.state.kind}"`);
    },
  },
  {
    id: 'device/comes-back-by-itself',
    prose: 'A lost device that is plugged in again becomes `ready` without being asked.',
    run: async (bench, trial) => {
      await unplug(bench, trial);
      await bench.hands.plugIn();
      const back = await trial.reaches(bench.device, 'ready');
      trial.expect(back, `stayed in "${bench.device.state.kind}"`);
    },
  },
];

const closeClauses: readonly Clause<AnyBench>[] = [
  {
    id: 'device/close-shows-closed',
    prose: 'After `close` the state is `closed`.',
    run: async ({ device }, trial) => {
      await trial.before(device.close(), 'close');
      trial.expect(device.state.kind === 'closed', `the state is "${device.state.kind}"`);
    },
  },
  {
    id: 'device/close-is-safe-twice',
    prose: '`close` may be called twice; the second call changes nothing and does not reject.',
    run: async ({ device }, trial) => {
      await trial.before(device.close(), 'the first close');
      await trial.soon(device.close(), 'the second close');
    },
  },
  {
    id: 'device/closed-stays-closed',
    prose: 'Nothing that happens to the device after `close` changes the state.',
    run: async ({ device, hands }, trial) => {
      await trial.before(device.close(), 'close');
      trial.given(device.state.kind === 'closed', 'it did not close');
      await hands.unplug();
      await trial.quiet();
      const unplugged = device.state.kind;
      await hands.plugIn();
      await trial.quiet();
      trial.expect(unplugged === 'closed', `unplugged it became "${unplugged}"`);
      trial.expect(device.state.kind === 'closed', `plugged in it became "${device.state.kind}"`);
    },
  },
];

const namesItself = (kind: DeviceKind): Clause<AnyBench> => ({
  id: 'device/names-itself',
  prose: '`about` names the kind of device and the package of the driver; `name` is not empty.',
  run: async ({ device }, trial) => {
    trial.expect(device.about.kind === kind, `about.kind is "${device.about.kind}"`);
    trial.expect(device.about.driver !== '', 'about.driver is empty');
    trial.expect(device.name !== '', 'name is empty');
  },
});

const countClauses: readonly Clause<AnyBench>[] = [
  {
    id: 'device/counts-what-it-declares',
    prose: '`statistics.counts` has one whole number from 0 for each name in `about.counts`, and no others.',
    run: async ({ device }, trial) => {
      const { counts } = device.statistics;
      const names = Object.keys(counts).toSorted();
      trial.expect(
        names.join() === [...device.about.counts].toSorted().join(),
        `it counts ${names.join(', ') || 'nothing'}`,
      );
      for (const [name, value] of Object.entries(counts)) {
        trial.expect(value !== undefined && Number.isSafeInteger(value) && value >= 0, `${name} is ${value}`);
      }
    },
  },
  {
    id: 'device/losses-are-counted',
    prose: 'Where `losses` is counted, an unplugged device adds one.',
    run: async (bench, trial) => {
      trial.concerns(bench.device.about.counts.includes('losses'), 'losses are not counted');
      const before = bench.device.statistics.counts['losses'] ?? 0;
      await unplug(bench, trial);
      await trial.addsOne(before, () => bench.device.statistics.counts['losses']);
    },
  },
];
