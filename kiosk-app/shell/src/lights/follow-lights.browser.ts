import { assert } from 'chai';
import { until } from '../testing/page.ts';
import { followLights } from './follow-lights.ts';
import type { LedLights } from './lights-of.ts';

it('lights follow the screen and go out with it', async () => {
  const kiosk = document.createElement('div');
  const set: LedLights[] = [];
  const stop = followLights(kiosk, (lights) => set.push(lights));
  for (const screen of ['start', 'card', 'card', 'confirm']) kiosk.dataset['screen'] = screen;
  await until(
    () => set.at(-1)?.status === 'on',
    () => 'the last screen',
  );
  kiosk.dataset['screen'] = 'card';
  await until(
    () => set.at(-1)?.scanner === 'on',
    () => 'the light of the scanner',
  );
  kiosk.dataset['overlay'] = 'idle';
  await until(
    () => set.at(-1)?.scanner === 'off',
    () => 'no light under a question',
  );
  stop();
  assert.deepEqual(set.at(-1), { status: 'off', scanner: 'off', 'card-reader': 'off', printer: 'off' });
  assert.equal(set.length, 5);
});
