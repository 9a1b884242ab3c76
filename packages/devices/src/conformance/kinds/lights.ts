import type { ClauseOf } from '../clause.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { unplug } from '../clauses/unplug.ts';
import { codeOf } from '../trial.ts';

export const lightsClauses: readonly ClauseOf<'lights'>[] = [
  ...deviceClauses('lights'),
  {
    id: 'lights/set-is-seen',
    prose: 'After `set` every light of `places` looks as it was set, and the others as before.',
    run: async ({ device, hands }, trial) => {
      for (const place of device.places) {
        for (const pattern of ['on', 'blink', 'off'] as const) {
          const result = await trial.soon(device.set(place, pattern), 'set');
          trial.expect(result.code === 'set', `it ended with ${codeOf(result)}`);
          let seen: string = '';
          const isSeen = await trial.eventually(async () => (seen = await hands.look(place)) === pattern);
          trial.expect(isSeen, `"${place}" is "${seen}" instead of "${pattern}"`);
        }
      }
    },
  },
  {
    id: 'lights/unknown-place-is-unsupported',
    prose: '`set` of a place that is not in `places` ends with `unsupported`.',
    run: async ({ device }, trial) => {
      const missing = (['status', 'card-reader', 'scanner', 'printer', 'payment', 'headset'] as const).find(
        (place) => !device.places.includes(place),
      );
      trial.concerns(missing !== undefined, 'it has a light everywhere');
      if (missing === undefined) return;
      const result = await trial.soon(device.set(missing, 'on'), 'set');
      trial.expect(result.code === 'unsupported', `it ended with ${codeOf(result)}`);
    },
  },
  {
    id: 'lights/lost-is-said',
    prose: '`set` of a lost device ends with `lost`.',
    run: async (bench, trial) => {
      const [place] = bench.device.places;
      trial.given(place !== undefined, 'it has no light');
      await unplug(bench, trial);
      if (place === undefined) return;
      const result = await trial.soon(bench.device.set(place, 'on'), 'set');
      trial.expect(result.code === 'lost', `it ended with ${codeOf(result)}`);
    },
  },
  {
    id: 'lights/replug-restores',
    prose: 'After a replug the lights are again as they were set.',
    run: async (bench, trial) => {
      const { device, hands } = bench;
      const [place] = device.places;
      trial.given(place !== undefined, 'it has no light');
      if (place === undefined) return;
      const result = await trial.before(device.set(place, 'on'), 'set');
      trial.given(result.code === 'set', `set ended with ${codeOf(result)}`);
      await unplug(bench, trial);
      await hands.plugIn();
      trial.given(await trial.reaches(device, 'ready'), 'it did not come back');
      let seen: string = '';
      const isOn = await trial.eventually(async () => (seen = await hands.look(place)) === 'on');
      trial.expect(isOn, `it is "${seen}"`);
    },
  },
  {
    id: 'lights/close-puts-them-out',
    prose: 'When the driver is closed the lights are off.',
    run: async ({ device, hands }, trial) => {
      const [place] = device.places;
      trial.given(place !== undefined, 'it has no light');
      if (place === undefined) return;
      await trial.before(device.set(place, 'on'), 'set');
      await trial.before(device.close(), 'close');
      let seen: string = '';
      const isOff = await trial.eventually(async () => (seen = await hands.look(place)) === 'off');
      trial.expect(isOff, `it is "${seen}"`);
    },
  },
];
