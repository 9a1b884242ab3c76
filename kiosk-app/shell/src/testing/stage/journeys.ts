import type { ProcedureDefinition } from '@motcua/procedures';
import { everyField } from '@motcua/procedures/samples';
import type { ScreenName } from '../../screen-of.ts';
import { wishOf } from '../../whereabouts.ts';
import { fileNamed } from '../fake-phone.ts';
import type { FakeWorld } from '../fake-world.ts';
import { findMaybe, press, until } from '../page.ts';
import { annsCard, birthForMe } from '../test-kiosk.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { answerPage, filledIn } from '../walk.ts';

/** Called at each screen, drawn and still. */
export type Stop = (name: string) => Promise<void>;

interface Journey {
  readonly prepare?: (world: FakeWorld) => void;
  readonly go: (kiosk: TestKiosk, stop: Stop) => Promise<void>;
}

/** Ways through the kiosk that lead over its screens, in a world of the stage's making that offers these procedures. */
export const journeysOf = (catalogue: readonly ProcedureDefinition[]): Readonly<Record<string, Journey>> => ({
  doors: {
    prepare: (world) => {
      world.gateway = 'down';
    },
    go: async (kiosk, stop) => {
      await shown(kiosk, 'closed', stop);
      kiosk.world.gateway = 'up';
      kiosk.actor.send({ type: 'RETRY' });
      await shown(kiosk, 'start', stop);
      kiosk.world.setDevices({ cardPresent: true });
      await stop('start-card-forgotten');
      kiosk.world.setDevices({ cardPresent: false, printer: { kind: 'lost' }, scanner: { kind: 'lost' } });
      await stop('start-devices-lost');
      kiosk.actor.send({ type: 'UNEXPECTED' });
      await shown(kiosk, 'broken', stop);
    },
  },
  evening: {
    go: async (kiosk, stop) => {
      await kiosk.at('start');
      kiosk.actor.send({ type: 'HOURS', phase: 'closed' });
      await shown(kiosk, 'out-of-hours', stop);
    },
  },
  application: { go: application },
  faults: {
    go: async (kiosk, stop) => {
      await kiosk.toConsent();
      kiosk.application.send({ type: 'CONSENT', given: true });
      kiosk.world.gateway = 'down';
      kiosk.application.send({ type: 'NEXT' });
      const waiting = await shown(kiosk, 'unanswered', stop);
      if (!('submission' in waiting)) throw new Error('no submission');
      kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
      await stop('dialog-exit-unanswered');
      kiosk.actor.send({ type: 'CLOSE' });
      waiting.submission.send({ type: 'KEEP' });
      await shown(kiosk, 'kept', stop);
      kiosk.world.finishPrint({ code: 'printed' });
      await stop('kept-printed');
    },
  },
  refused: {
    go: async (kiosk, stop) => {
      kiosk.world.gateway = 'up';
      await kiosk.toConsent();
      kiosk.application.send({ type: 'CONSENT', given: true });
      kiosk.world.gateway = 'refuses';
      kiosk.application.send({ type: 'NEXT' });
      await shown(kiosk, 'refused', stop);
    },
  },
  chip: {
    prepare: (world) => {
      world.chips.works = true;
    },
    go: chip,
  },
  choosing: {
    prepare: (world) => {
      world.others = catalogue.filter(({ id }) => id !== 'civil-status-extract');
    },
    go: choosing,
  },
  queue: { go: queue },
  phone: {
    prepare: (world) => {
      world.others = [everyField];
    },
    go: everyQuestion,
  },
  dialogs: { go: dialogs },
});

async function shown(kiosk: TestKiosk, name: ScreenName, stop: Stop): Promise<TestKiosk['screen']> {
  await kiosk.at(name);
  await drawn(name);
  await stop(name);
  return kiosk.screen;
}

async function drawn(name: ScreenName): Promise<void> {
  const element = document.querySelector<HTMLElement>('mc-kiosk');
  await until(
    () => element?.dataset['screen'] === name,
    () => name,
  );
}

async function atForm(kiosk: TestKiosk, id: string, stop: Stop): Promise<void> {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  const home = await kiosk.at('home');
  if (!('session' in home.screen)) throw new Error('not at home');
  home.screen.session.send({ type: 'LIST' });
  const list = await kiosk.at('procedures');
  if (!('procedures' in list.screen)) throw new Error('no list');
  list.screen.procedures.send({ type: 'CHOOSE', id });
  await shown(kiosk, 'info', (name) => stop(`${name}-${id}`));
  kiosk.press('NEXT');
  if (kiosk.screen.name === 'card') kiosk.press('WITHOUT_CARD');
  await kiosk.at('form');
}

async function application(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { world } = kiosk;
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await shown(kiosk, 'home', stop);
  kiosk.press('APPLY');
  await shown(kiosk, 'info', stop);
  kiosk.press('NEXT');
  await shown(kiosk, 'card', stop);
  world.scan({ code: 'not-useful', problem: 'web-address' });
  await kiosk.at('card');
  await stop('card-web-address');
  world.setDevices({ scanner: { kind: 'lost' } });
  await stop('card-scanner-lost');
  world.setDevices({ scanner: { kind: 'ready' } });
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
  kiosk.application.send({ type: 'CONSENT', given: true });
  kiosk.application.send({ type: 'NEXT' });
  await shown(kiosk, 'printing', stop);
  world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  const fault = await shown(kiosk, 'receipt-fault', stop);
  if (!('receipt' in fault)) throw new Error('no receipt');
  fault.receipt.send({ type: 'PRINT_AGAIN' });
  await kiosk.at('printing');
  world.finishPrint({ code: 'printed' });
  await shown(kiosk, 'done', stop);
  fault.receipt.send({ type: 'ANOTHER' });
  const asked = await shown(kiosk, 'feedback', stop);
  if (!('feedback' in asked)) throw new Error('nobody asks');
  asked.feedback.send({ type: 'SCORE', score: 2 });
  await shown(kiosk, 'feedback-reason', stop);
  asked.feedback.send({ type: 'REASON', reason: 'easy' });
  await shown(kiosk, 'feedback-thanks', stop);
  asked.feedback.send({ type: 'SKIP' });
  await kiosk.at('home');
  kiosk.press('LOOK_UP');
  const lookup = await shown(kiosk, 'lookup', stop);
  if (!('lookup' in lookup)) throw new Error('no look-up');
  lookup.lookup.send({ type: 'FIND' });
  await stop('lookup-wrong');
  for (const state of ['in-progress', 'returned', 'finished'] as const) {
    world.putCase(world.caseOf('H29.26740-261119-0042', state));
    world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
    await shown(kiosk, 'case', (name) => stop(`${name}-${state}`));
    lookup.lookup.send({ type: 'ANOTHER_CASE' });
    await kiosk.at('lookup');
  }
}

async function chip(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { chips } = kiosk.world;
  await kiosk.toChip();
  await shown(kiosk, 'chip', stop);
  chips.tell({ step: 'card-present' });
  chips.tell({ step: 'access-opened' });
  chips.tell({ step: 'personal-data', fullName: 'Nguyễn Văn An' });
  await stop('chip-under-way');
  chips.end({ code: 'refused', reason: 'card-torn' });
  await shown(kiosk, 'chip-fault', stop);
  kiosk.chip.send({ type: 'RETRY' });
  await kiosk.chipIsRead();
  chips.end(chips.answer({ verdict: 'not-genuine' }));
  await shown(kiosk, 'chip-refused', stop);
  kiosk.chip.send({ type: 'RETRY' });
  await kiosk.chipIsRead();
  kiosk.world.setDevices({ cardPresent: true });
  chips.end(chips.answer({ verdict: 'not-proven', expiry: 'expired' }));
  await shown(kiosk, 'chip-read', stop);
  kiosk.chip.send({ type: 'BACK' });
  await kiosk.at('card');
  kiosk.press('TYPE_NUMBER');
  await shown(kiosk, 'chip-number', stop);
}

async function choosing(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  const home = await shown(kiosk, 'home', (name) => stop(`${name}-all-procedures`));
  if (!('session' in home)) throw new Error('not at home');
  home.session.send({ type: 'FIND' });
  const search = await shown(kiosk, 'procedure-search', stop);
  if (!('procedures' in search)) throw new Error('no search');
  search.procedures.send({ type: 'TYPE', text: 'dang ky' });
  search.procedures.send({ type: 'SHOW' });
  await shown(kiosk, 'procedures', stop);
  search.procedures.send({ type: 'CHOOSE', id: 'household-business-and-tax' });
  await shown(kiosk, 'info', (name) => stop(`${name}-household-business-and-tax`));
  kiosk.press('BACK');
  await kiosk.at('procedures');
  kiosk.world.gateway = 'down';
  if (!('procedures' in kiosk.screen)) throw new Error('no list');
  kiosk.screen.procedures.send({ type: 'CHOOSE', id: 'passport-renewal' });
  await shown(kiosk, 'procedure-fault', stop);
}

async function queue(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  const home = await kiosk.at('home');
  if (!('session' in home.screen)) throw new Error('not at home');
  home.screen.session.send({ type: 'QUEUE' });
  await shown(kiosk, 'queue-lines', stop);
  press('[data-line=civil-status]');
  await shown(kiosk, 'queue-line', stop);
  press('.actions mc-button[variant=main]');
  await shown(kiosk, 'ticket', stop);
}

async function everyQuestion(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await atForm(kiosk, everyField.id, stop);
  const filled = filledIn(everyField);
  const papers = (): HTMLElement | undefined => findMaybe('.send');
  while (kiosk.screen.name === 'form') {
    const { page } = kiosk.screen;
    await drawn('form');
    await until(
      () => document.querySelector<HTMLElement>('mc-kiosk')?.dataset['page'] === page,
      () => page,
    );
    await stop(`every-${page}`);
    if (papers() !== undefined) break;
    answerPage(kiosk, filled, { papers: true });
    kiosk.application.send({ type: 'NEXT' });
    if (kiosk.screen.name === 'form' && kiosk.screen.page === page) break;
  }
  if (papers() === undefined) return;
  press('.send');
  await shown(kiosk, 'phone-files', stop);
  kiosk.world.phone.send(fileNamed('hop-dong.jpg'));
  await stop('phone-files-arrived');
  press('[data-action=without-phone]');
  await shown(kiosk, 'no-phone', stop);
}

async function dialogs(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await kiosk.at('home');
  for (const type of ['HELP', 'ACCESS', 'LANGUAGES'] as const) {
    kiosk.actor.send({ type });
    await stop(`dialog-${type.toLowerCase()}`);
    kiosk.actor.send({ type: 'CLOSE' });
  }
  kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
  await stop('dialog-exit');
  kiosk.actor.send({ type: 'CLOSE' });
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: wishOf(kiosk.actor.getSnapshot()) });
  await stop('dialog-adviser');
  kiosk.actor.send({ type: 'CANCEL_ADVISER' });
  kiosk.actor.send({ type: 'CLOSE' });
  await kiosk.pass(46_000);
  await stop('dialog-idle');
}
