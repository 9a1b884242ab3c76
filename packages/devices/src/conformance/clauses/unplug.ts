import type { AnyBench } from '../bench.ts';
import type { Trial } from '../trial.ts';

/** Unplugs the device and waits until the driver has noticed; no verdict where it does not. */
export async function unplug({ device, hands }: AnyBench, trial: Trial): Promise<void> {
  trial.concerns(device.about.powerReporting !== 'none', 'powerReporting is none');
  await hands.unplug();
  trial.given(await trial.reaches(device, 'lost'), 'it did not become lost');
}
