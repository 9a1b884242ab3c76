import type { Language } from '@motcua/texts';
import type { QueueActor } from '../screen-of.ts';
import type { FakeWorld } from './fake-world.ts';
import { TestKiosk } from './test-kiosk.ts';
import type { StartKiosk } from './test-kiosk.ts';

/** A kiosk whose person is at home. */
export async function atHome(
  prepare?: (world: FakeWorld) => void,
  start?: StartKiosk,
  language: Language = 'vi',
): Promise<TestKiosk> {
  const kiosk = new TestKiosk(prepare, start);
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language });
  return await kiosk.at('home');
}

/** From home to the lines that can be waited in. */
export async function toLines(kiosk: TestKiosk): Promise<TestKiosk> {
  const { screen } = kiosk;
  if (!('session' in screen)) throw new Error(`not at home but at ${screen.name}`);
  screen.session.send({ type: 'QUEUE' });
  return await kiosk.at('queue-lines');
}

/** The machine of the number, on whichever of its screens. */
export function queueOf({ screen }: TestKiosk): QueueActor {
  if (!('queue' in screen)) throw new Error(`no queue on ${screen.name}`);
  return screen.queue;
}
