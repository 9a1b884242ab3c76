import type { NavigationKey } from '@motcua/devices';
import type { SimulatedDevices } from '../devices.ts';
import { done, invalid, pullOrPlug } from './action-result.ts';
import type { ActionResult, Body } from './action-result.ts';

const keys: readonly NavigationKey[] = ['up', 'down', 'left', 'right', 'select', 'help'];

/** As long as this, the help key counts as held. */
const holdMs = 1500;

/** Presses, releases, taps or holds a key of the keypad; plugs the keypad in and out. */
export async function keypad({ keypad: simulator }: SimulatedDevices, body: Body): Promise<ActionResult> {
  const { action } = body;
  if (action === 'pull' || action === 'plug')
    return await pullOrPlug(body, { pull: () => simulator.pullPlug(), plug: () => simulator.plugIn() });
  const key = keys.find((known) => known === body['key']);
  if (key === undefined) return invalid(`key: one of ${keys.join(', ')}`);
  if (!simulator.state.plugged) return { status: 409, code: 'unplugged' };
  switch (action) {
    case 'press':
      simulator.press(key);
      return done;
    case 'release':
      simulator.release(key);
      return done;
    case 'tap':
    case 'hold':
      simulator.press(key);
      setTimeout(() => simulator.release(key), action === 'hold' ? holdMs : 0);
      return done;
    default:
      return invalid('action: press, release, tap, hold, pull or plug');
  }
}

/** Somebody comes or goes, a headset is put in or pulled out, the board's cable is pulled or plugged in. */
export async function board({ board: simulator }: SimulatedDevices, { action }: Body): Promise<ActionResult> {
  switch (action) {
    case 'come':
    case 'go':
      simulator.setPresence(action === 'come');
      return done;
    case 'headset-in':
    case 'headset-out':
      simulator.setHeadset(action === 'headset-in');
      return done;
    case 'pull':
      await simulator.pullPlug();
      return done;
    case 'plug':
      await simulator.plugIn();
      return done;
    default:
      return invalid('action: come, go, headset-in, headset-out, pull or plug');
  }
}
