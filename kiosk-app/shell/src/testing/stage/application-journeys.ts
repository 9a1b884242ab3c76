import type { DocumentPrintResult } from '@motcua/devices/wire';
import { find, findMaybe, press, until } from '../page.ts';
import { annsCard, birthForMe } from '../test-kiosk.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { atHome, drawn, machineOf, never, shown } from './journey.ts';
import type { Journeys, Stop } from './journey.ts';

/** One application from the home screen to the receipt, and what can happen to it on the way. */
export const applicationJourneys: Journeys = {
  application: { go: application },
  unanswered: { go: unanswered },
  keeping: {
    options: () => ({ ports: { keep: never } }),
    go: async (kiosk, stop) => {
      await handedIn(kiosk, 'down');
      await kiosk.at('unanswered');
      machineOf(kiosk, 'submission').send({ type: 'KEEP' });
      await shown(kiosk, 'unanswered', stop, 'unanswered-keeping');
    },
  },
  full: {
    prepare: (world) => {
      world.keeps = { code: 'storage-full' };
    },
    go: async (kiosk, stop) => {
      await handedIn(kiosk, 'down');
      await kiosk.at('unanswered');
      machineOf(kiosk, 'submission').send({ type: 'KEEP' });
      await until(
        () => findMaybe('.status.bad') !== undefined,
        () => 'that it cannot stay here',
      );
      await shown(kiosk, 'unanswered', stop, 'unanswered-full');
    },
  },
  submitting: {
    options: () => ({ ports: { submit: never } }),
    go: async (kiosk, stop) => {
      await handedIn(kiosk, 'up');
      await shown(kiosk, 'submitting', stop);
    },
  },
  refused: {
    go: async (kiosk, stop) => {
      await handedIn(kiosk, 'refuses');
      await shown(kiosk, 'refused', stop);
    },
  },
  receipt: { go: receipts },
};

async function handedIn(kiosk: TestKiosk, gateway: TestKiosk['world']['gateway']): Promise<void> {
  await kiosk.toConsent();
  kiosk.application.send({ type: 'CONSENT', given: true });
  kiosk.world.gateway = gateway;
  kiosk.application.send({ type: 'NEXT' });
}

async function application(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { world } = kiosk;
  await atHome(kiosk);
  await shown(kiosk, 'home', stop);
  world.scan({ code: 'not-useful', problem: 'something-else' });
  await until(
    () => findMaybe('.scan.notice') !== undefined,
    () => 'what was scanned',
  );
  await stop('home-something-else');
  world.setDevices({ scanner: { kind: 'lost' } });
  await stop('home-scanner-lost');
  world.setDevices({ scanner: { kind: 'ready' } });
  kiosk.press('APPLY');
  await shown(kiosk, 'info', stop);
  press('[data-action=slip]');
  await stop('info-printing');
  world.finishPrint({ code: 'printed' });
  await statusOf('good');
  await stop('info-printed');
  press('[data-action=slip]');
  world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await statusOf('bad');
  await stop('info-not-printed');
  kiosk.press('NEXT');
  await shown(kiosk, 'card', stop);
  world.scan({ code: 'not-useful', problem: 'web-address' });
  await kiosk.at('card');
  await stop('card-web-address');
  world.setDevices({ scanner: { kind: 'lost' } });
  await stop('card-scanner-lost');
  world.setDevices({ hostConnected: false });
  await stop('card-host-lost');
  world.setDevices({ hostConnected: true, scanner: { kind: 'ready' } });
  world.scan({ code: 'id-card', items: annsCard });
  await shown(kiosk, 'confirm', stop);
  kiosk.press('NEXT');
  while (kiosk.screen.name === 'form') {
    const { page } = kiosk.screen;
    await drawn('form');
    await stop(`form-${page}`);
    kiosk.application.send({ type: 'NEXT' });
    if (kiosk.screen.name === 'form' && kiosk.screen.page === page) await stop(`form-${page}-wrong`);
    else continue;
    kiosk.fillPage(birthForMe);
  }
  await shown(kiosk, 'fee', stop);
  kiosk.application.send({ type: 'NEXT' });
  await shown(kiosk, 'review', stop);
  kiosk.application.send({ type: 'NEXT' });
  await shown(kiosk, 'consent', stop);
  kiosk.application.send({ type: 'NEXT' });
  await stop('consent-missing');
  kiosk.application.send({ type: 'CONSENT', given: true });
  kiosk.application.send({ type: 'NEXT' });
  await shown(kiosk, 'printing', stop);
  world.finishPrint({ code: 'printed' });
  await shown(kiosk, 'done', stop);
  world.setDevices({ cardPresent: true });
  await stop('done-card-forgotten');
  world.setDevices({ cardPresent: false });
  machineOf(kiosk, 'receipt').send({ type: 'ANOTHER' });
  await shown(kiosk, 'feedback', stop);
  machineOf(kiosk, 'feedback').send({ type: 'SCORE', score: 2 });
  await shown(kiosk, 'feedback-reason', stop);
  machineOf(kiosk, 'feedback').send({ type: 'REASON', reason: 'easy' });
  await shown(kiosk, 'feedback-thanks', stop);
}

async function unanswered(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await handedIn(kiosk, 'down');
  await shown(kiosk, 'unanswered', stop);
  kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
  await stop('dialog-exit-unanswered');
  kiosk.actor.send({ type: 'CLOSE' });
  machineOf(kiosk, 'submission').send({ type: 'KEEP' });
  await shown(kiosk, 'kept', stop);
  kiosk.world.finishPrint({ code: 'printed' });
  await statusOf('good');
  await stop('kept-printed');
  find('.actions mc-button[variant=plain]').click();
  kiosk.world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await statusOf('bad');
  await stop('kept-not-printed');
}

/** Each reason why there is no proof of the paper. */
const noProof: Readonly<Record<string, DocumentPrintResult>> = {
  'paper-out': { code: 'faulted', faults: ['paper-out'] },
  'cover-open': { code: 'faulted', faults: ['cover-open'] },
  'paper-jam': { code: 'faulted', faults: ['paper-jam'] },
  cutter: { code: 'faulted', faults: ['cutter'] },
  overheated: { code: 'faulted', faults: ['overheated'] },
  offline: { code: 'faulted', faults: ['offline'] },
  lost: { code: 'lost' },
  'host-lost': { code: 'host-lost' },
  timeout: { code: 'timeout' },
  busy: { code: 'busy' },
};

async function receipts(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.submit();
  for (const [name, result] of Object.entries(noProof)) {
    await kiosk.at('printing');
    kiosk.world.finishPrint(result);
    await shown(kiosk, 'receipt-fault', stop, `receipt-fault-${name}`);
    machineOf(kiosk, 'receipt').send({ type: 'PRINT_AGAIN' });
  }
}

async function statusOf(kind: 'good' | 'bad'): Promise<void> {
  await until(
    () => findMaybe(`.status.${kind}`) !== undefined,
    () => `something ${kind}`,
  );
}
