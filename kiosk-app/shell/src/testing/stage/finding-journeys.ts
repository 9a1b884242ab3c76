import type { FoundWaiting } from '../../ports.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { atHome, machineOf, never, shown, typeIn, writes } from './journey.ts';
import type { Journeys, Stop } from './journey.ts';

const caseCode = 'H29.26740-261119-0042';
const waitingNumber = '0612-5536-7354-8508';

/** Finding a procedure, and finding a case. */
export const findingJourneys: Journeys = {
  choosing: {
    go: choosing,
  },
  fetching: {
    options: () => ({ ports: { loadProcedure: never, caseStatus: never, loadQueue: never } }),
    go: async (kiosk, stop) => {
      await atHome(kiosk);
      kiosk.press('APPLY');
      await shown(kiosk, 'procedure-loading', stop);
      machineOf(kiosk, 'opening').send({ type: 'BACK' });
      await kiosk.at('home');
      kiosk.press('LOOK_UP');
      await kiosk.at('lookup');
      kiosk.world.scan({ code: 'case', caseCode });
      await shown(kiosk, 'case-loading', stop);
      machineOf(kiosk, 'lookup').send({ type: 'BACK' });
      await kiosk.at('home');
      machineOf(kiosk, 'session').send({ type: 'QUEUE' });
      await shown(kiosk, 'queue-loading', stop);
    },
  },
  lookingUp: { go: lookingUp },
};

async function choosing(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await atHome(kiosk);
  await shown(kiosk, 'home', stop, 'home-all-procedures');
  machineOf(kiosk, 'session').send({ type: 'LIST', lifeEvent: 'birth' });
  await shown(kiosk, 'procedures', stop, 'procedures-event');
  machineOf(kiosk, 'procedures').send({ type: 'BACK' });
  await kiosk.at('home');
  machineOf(kiosk, 'session').send({ type: 'FIND' });
  await shown(kiosk, 'procedure-search', stop);
  kiosk.actor.send({ type: 'AIDS', change: { inputMethod: 'tone-row' } });
  await typeIn('dang ky');
  await shown(kiosk, 'procedure-search', stop, 'procedure-search-found');
  await typeIn('xyz');
  await shown(kiosk, 'procedure-search', stop, 'procedure-search-none');
  await typeIn('dang ky');
  machineOf(kiosk, 'procedures').send({ type: 'SHOW' });
  await shown(kiosk, 'procedures', stop);
  machineOf(kiosk, 'procedures').send({ type: 'CHOOSE', id: 'household-business-and-tax' });
  await shown(kiosk, 'info', stop, 'info-household-business-and-tax');
  kiosk.press('BACK');
  await kiosk.at('procedures');
  kiosk.world.gateway = 'down';
  machineOf(kiosk, 'procedures').send({ type: 'CHOOSE', id: 'passport-renewal' });
  await shown(kiosk, 'procedure-fault', stop);
  machineOf(kiosk, 'opening').send({ type: 'BACK' });
  await kiosk.at('procedures');
  kiosk.world.gateway = 'up';
  kiosk.world.withdrawn.add('passport-renewal');
  machineOf(kiosk, 'procedures').send({ type: 'CHOOSE', id: 'passport-renewal' });
  await shown(kiosk, 'procedure-fault', stop, 'procedure-gone');
}

const waiting: Readonly<Record<string, FoundWaiting>> = {
  here: { code: 'waiting', here: true },
  elsewhere: { code: 'waiting', here: false },
  attention: { code: 'needs-attention' },
};

async function lookingUp(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { world } = kiosk;
  await atHome(kiosk);
  kiosk.press('LOOK_UP');
  await shown(kiosk, 'lookup', stop);
  machineOf(kiosk, 'lookup').send({ type: 'FIND' });
  await stop('lookup-wrong');
  for (const [name, found] of Object.entries(waiting)) {
    world.waiting = found;
    world.scan({ code: 'case', caseCode: waitingNumber });
    await shown(kiosk, 'lookup', stop, `lookup-waiting-${name}`);
  }
  world.scan({ code: 'case', caseCode: 'H29.26740-261119-0001' });
  await shown(kiosk, 'lookup', stop, 'lookup-not-found');
  world.gateway = 'down';
  world.scan({ code: 'case', caseCode });
  await shown(kiosk, 'lookup', stop, 'lookup-unreachable');
  world.gateway = 'up';
  kiosk.actor.send({ type: 'AIDS', change: { inputMethod: 'tone-row' } });
  world.setDevices({ scanner: { kind: 'lost' } });
  await typeIn('H29.26740-2611');
  await shown(kiosk, 'lookup', stop, 'lookup-typing');
  world.setDevices({ scanner: { kind: 'ready' } });
  for (const state of ['in-progress', 'returned', 'finished'] as const) {
    world.putCase(world.caseOf(caseCode, state));
    world.scan({ code: 'case', caseCode });
    await shown(kiosk, 'case', stop, `case-${state}`);
    await writes(caseCode);
    machineOf(kiosk, 'lookup').send({ type: 'ANOTHER_CASE' });
    await kiosk.at('lookup');
  }
}
