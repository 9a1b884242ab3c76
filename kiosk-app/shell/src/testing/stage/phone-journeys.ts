import { everyField } from '@motcua/procedures/samples';
import { fileNamed } from '../fake-phone.ts';
import { findMaybe, press, until } from '../page.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { answerPage, atInformation, filledIn } from '../walk.ts';
import { atHome, drawn, never, shown } from './journey.ts';
import type { Journey, Journeys, Stop } from './journey.ts';

const offersAll = (world: TestKiosk['world']): void => {
  world.others = [everyField];
};

/** Every kind of question, papers that come from a phone, and an application that goes on at one. */
export const phoneJourneys: Journeys = {
  questions: { prepare: offersAll, go: questions },
  phone: { prepare: offersAll, go: phone },
  phoneOpening: {
    prepare: offersAll,
    options: () => ({ ports: { openHandoff: never, carry: never } }),
    go: async (kiosk, stop) => {
      await toPapers(kiosk);
      press('.send');
      await shown(kiosk, 'phone-files', stop, 'phone-files-opening');
      press('.actions mc-button.back');
      await kiosk.at('form');
      kiosk.application.send({ type: 'CARRY' });
      await shown(kiosk, 'carry', stop, 'carry-sealing');
    },
  },
  carry: { go: carry },
  carryTaken: {
    go: async (kiosk, stop) => {
      await toCarry(kiosk);
      kiosk.world.phone.hasTakenOver = true;
      await kiosk.pass(4000);
      await until(
        () => findMaybe('mc-qr') === undefined,
        () => 'no code any more',
      );
      await shown(kiosk, 'carry', stop, 'carry-taken');
    },
  },
} satisfies Record<string, Journey>;

async function atForm(kiosk: TestKiosk, stop: Stop | undefined): Promise<void> {
  await atHome(kiosk);
  await atInformation(kiosk, everyField.id);
  if (stop !== undefined) await shown(kiosk, 'info', stop, `info-${everyField.id}`);
  kiosk.press('NEXT');
  if (kiosk.screen.name === 'card') kiosk.press('WITHOUT_CARD');
  await kiosk.at('form');
}

const papers = (): HTMLElement | undefined => findMaybe('.send');

async function questions(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await atForm(kiosk, stop);
  await eachPage(kiosk, async (page) => {
    await stop(`every-${page}`);
    return false;
  });
}

async function toPapers(kiosk: TestKiosk): Promise<void> {
  await atForm(kiosk, undefined);
  await eachPage(kiosk, () => Promise.resolve(papers() !== undefined));
}

/** Answers page after page until one says that it is the last, or leads nowhere. */
async function eachPage(kiosk: TestKiosk, isLast: (page: string) => Promise<boolean>): Promise<void> {
  const filled = filledIn(everyField);
  while (kiosk.screen.name === 'form') {
    const { page } = kiosk.screen;
    await drawn('form');
    await until(
      () => document.querySelector<HTMLElement>('mc-kiosk')?.dataset['page'] === page,
      () => page,
    );
    if (await isLast(page)) return;
    answerPage(kiosk, filled, { papers: true });
    kiosk.application.send({ type: 'NEXT' });
    if (kiosk.screen.name === 'form' && kiosk.screen.page === page) return;
  }
}

async function phone(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { world } = kiosk;
  await toPapers(kiosk);
  world.gateway = 'down';
  press('.send');
  await shown(kiosk, 'phone-files', stop, 'phone-files-unanswered');
  world.gateway = 'up';
  await kiosk.pass(6000);
  await until(
    () => findMaybe('mc-qr') !== undefined,
    () => 'a code',
  );
  await shown(kiosk, 'phone-files', stop);
  world.phone.send(fileNamed('hop-dong.jpg'));
  await kiosk.pass(1000);
  await stop('phone-files-arrived');
  world.phone.cutOff(true);
  await kiosk.pass(1000);
  await stop('phone-files-interrupted');
  world.phone.cutOff(false);
  await kiosk.pass(6000);
  world.phone.end('expired');
  await kiosk.pass(1000);
  await until(
    () => findMaybe('mc-qr') === undefined,
    () => 'no code any more',
  );
  await stop('phone-files-expired');
  press('[data-action=without-phone]');
  await shown(kiosk, 'no-phone', stop);
}

async function toCarry(kiosk: TestKiosk): Promise<void> {
  await kiosk.toForm();
  kiosk.application.send({ type: 'CARRY' });
  await kiosk.at('carry');
}

async function carry(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.toForm();
  kiosk.world.gateway = 'down';
  kiosk.application.send({ type: 'CARRY' });
  await shown(kiosk, 'carry', stop, 'carry-unanswered');
  kiosk.world.gateway = 'up';
  await kiosk.pass(6000);
  await until(
    () => findMaybe('mc-qr') !== undefined,
    () => 'a code',
  );
  await shown(kiosk, 'carry', stop);
  // Somebody is still there.
  for (let minute = 0; minute < 10; minute += 1) {
    await kiosk.pass(60_100);
    kiosk.actor.send({ type: 'ACTIVITY' });
  }
  await until(
    () => findMaybe('mc-qr') === undefined,
    () => 'no code any more',
  );
  await shown(kiosk, 'carry', stop, 'carry-expired');
}
