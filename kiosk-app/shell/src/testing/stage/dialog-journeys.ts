import { usualPlaces } from '@motcua/elements/pictures/places';
import { suggestName } from '@motcua/suggestions';
import { wishOf } from '../../whereabouts.ts';
import { HearingPerson } from '../hearing-person.ts';
import { elementsIn, find, frames, until } from '../page.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { atHome, never } from './journey.ts';
import type { Journeys, Stop } from './journey.ts';

/** What lies over a screen, what helps a person see and hear, and the keys. */
export const dialogJourneys: Journeys = {
  dialogs: { options: () => ({ extensionCapMs: 60_000 }), go: dialogs },
  noVoice: {
    go: async (kiosk, stop) => {
      await atHome(kiosk);
      kiosk.actor.send({ type: 'ACCESS' });
      kiosk.actor.send({ type: 'AIDS', change: { speech: true } });
      await stop('dialog-access-no-voice');
    },
  },
  helpNamed: {
    options: () => ({ places: { ...usualPlaces, named: ['headset', 'keypad'] } }),
    go: async (kiosk, stop) => {
      await atHome(kiosk);
      kiosk.actor.send({ type: 'HELP' });
      await stop('dialog-help-devices');
    },
  },
  adviser: { go: adviser },
  adviserCalling: {
    options: () => ({ ports: { callAdviser: never } }),
    go: async (kiosk, stop) => {
      await atHome(kiosk);
      call(kiosk);
      await stop('dialog-adviser-calling');
    },
  },
  access: { options: () => ({ access: new HearingPerson().ports }), go: access },
  keyboard: { options: () => ({ suggest: () => suggestName }), go: keyboard },
};

async function dialogs(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await atHome(kiosk);
  for (const type of ['HELP', 'ACCESS', 'LANGUAGES'] as const) {
    kiosk.actor.send({ type });
    await stop(`dialog-${type.toLowerCase()}`);
    kiosk.actor.send({ type: 'CLOSE' });
  }
  kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
  await stop('dialog-exit');
  kiosk.actor.send({ type: 'CLOSE' });
  await kiosk.pass(46_000);
  await stop('dialog-idle');
  kiosk.actor.send({ type: 'STAY' });
  kiosk.world.setDevices({ cardPresent: true });
  await kiosk.pass(46_000);
  await stop('dialog-idle-over');
  kiosk.actor.send({ type: 'WIPE' });
  kiosk.world.setDevices({ cardPresent: false });
  await kiosk.toForm();
  kiosk.world.setDevices({ cardPresent: true });
  kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
  await stop('dialog-exit-form');
}

function call(kiosk: TestKiosk): void {
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: wishOf(kiosk.actor.getSnapshot()) });
}

async function adviser(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { world } = kiosk;
  await atHome(kiosk);
  world.gateway = 'down';
  call(kiosk);
  await stop('dialog-adviser-unreached');
  world.gateway = 'up';
  world.adviserCall = { ...world.adviserCall, ahead: 2 };
  await kiosk.pass(6000);
  await stop('dialog-adviser');
  kiosk.actor.send({ type: 'CLOSE' });
  await stop('home-called');
  world.adviserCall = { ...world.adviserCall, state: 'answered', answeredBy: 'Quầy 3' };
  await kiosk.pass(5000);
  await stop('dialog-adviser-comes');
  world.adviserCall = { ...world.adviserCall, state: 'over' };
  await kiosk.pass(5000);
  await stop('dialog-adviser-over');
  world.adviserCall = { id: 'call-2', state: 'waiting', calledAt: world.adviserCall.calledAt, ahead: 0 };
  call(kiosk);
  await kiosk.pass(901_000);
  await stop('dialog-adviser-nobody');
}

async function access(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await atHome(kiosk);
  kiosk.actor.send({ type: 'ACCESS' });
  kiosk.actor.send({ type: 'AIDS', change: { speech: true, switches: 'one' } });
  await stop('dialog-access-all');
  kiosk.actor.send({ type: 'CLOSE' });
  kiosk.actor.send({ type: 'AIDS', change: { speech: false, leftHanded: true } });
  kiosk.press('APPLY');
  await kiosk.at('info');
  await stop('info-left-handed');
}

async function keyboard(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.toForm();
  await stop('keys-question');
  for (const inputMethod of ['telex', 'tone-row'] as const) {
    kiosk.actor.send({ type: 'AIDS', change: { inputMethod } });
    await stop(`keys-${inputMethod}`);
  }
  for (const letter of 'Nguye') await tap(letter);
  await stop('keys-offers');
  await tap('123');
  await stop('keys-symbols');
  find('input[inputmode=numeric]').focus();
  await frames(4);
  await stop('keys-digits');
}

/** Presses the key with this face. */
async function tap(face: string): Promise<void> {
  const found = (): HTMLElement | undefined =>
    elementsIn(document).find(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches('.key') &&
        element.textContent.trim().toLowerCase() === face.toLowerCase(),
    );
  await until(
    () => found() !== undefined,
    () => `the key ${face}`,
  );
  found()?.click();
  await frames(2);
}
