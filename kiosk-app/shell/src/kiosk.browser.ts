import { assert } from 'chai';
import type { FeedbackActor, ScreenName } from './screen-of.ts';
import {
  assertAccessible,
  drawn,
  kioskElement,
  openKiosk,
  overlaid,
  useKioskPage,
} from './testing/kiosk-page.ts';
import { appears, elementsIn, find, focused, frames, press, until, writtenOn } from './testing/page.ts';
import { annsCard, birthForMe } from './testing/test-kiosk.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';

useKioskPage();

/** Walks through every screen of a journey and stops at each. */
async function visit(kiosk: TestKiosk, language: 'vi' | 'en', stop: () => Promise<void>): Promise<void> {
  const { actor, world } = kiosk;
  const at = async (screen: ScreenName): Promise<void> => {
    await drawn(screen);
    await stop();
  };
  await at('start');
  actor.send({ type: 'START', language });
  await at('home');
  kiosk.press('APPLY');
  await at('info');
  kiosk.press('NEXT');
  await drawn('card');
  world.scan({ code: 'not-useful', problem: 'web-address' });
  await appears('.status.bad');
  await at('card');
  world.scan({ code: 'id-card', items: annsCard });
  await at('confirm');
  kiosk.press('NEXT');
  await visitPages(kiosk, stop);
  await at('fee');
  kiosk.application.send({ type: 'NEXT' });
  await at('review');
  kiosk.application.send({ type: 'NEXT' });
  await at('consent');
  kiosk.application.send({ type: 'CONSENT', given: true });
  world.gateway = 'down';
  kiosk.application.send({ type: 'NEXT' });
  await at('unanswered');
  actor.send({ type: 'EXIT', somethingToLose: true });
  await overlaid('exit');
  await stop();
  actor.send({ type: 'CLOSE' });
  world.gateway = 'refuses';
  await kiosk.pass(2000);
  await at('refused');
  submissionOf(kiosk).send({ type: 'EDIT' });
  world.gateway = 'up';
  kiosk.application.send({ type: 'NEXT' });
  kiosk.application.send({ type: 'NEXT' });
  await at('printing');
  world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await at('receipt-fault');
  receiptOf(kiosk).send({ type: 'PRINT_AGAIN' });
  await drawn('printing');
  world.finishPrint({ code: 'printed' });
  await at('done');
  receiptOf(kiosk).send({ type: 'ANOTHER' });
  await at('feedback');
  feedbackOf(kiosk).send({ type: 'SCORE', score: 4 });
  await at('feedback-reason');
  feedbackOf(kiosk).send({ type: 'REASON', reason: 'easy' });
  await at('feedback-thanks');
  feedbackOf(kiosk).send({ type: 'SKIP' });
  await drawn('home');
  kiosk.press('LOOK_UP');
  await at('lookup');
  for (const state of ['in-progress', 'returned', 'finished'] as const) {
    world.putCase(world.caseOf('H29.26740-261119-0042', state));
    world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
    await at('case');
    lookupOf(kiosk).send({ type: 'ANOTHER_CASE' });
    await drawn('lookup');
  }
}

async function visitPages(kiosk: TestKiosk, stop: () => Promise<void>): Promise<void> {
  for (let page = pageId(kiosk); page !== undefined; page = pageId(kiosk)) {
    await drawn('form', page);
    kiosk.application.send({ type: 'NEXT' });
    await drawn('form', pageId(kiosk));
    await stop();
    kiosk.fillPage(birthForMe);
  }
}

function pageId({ screen }: TestKiosk): string | undefined {
  return screen.name === 'form' ? screen.page : undefined;
}

it('axe finds nothing on any screen', async () => {
  await visit(openKiosk(), 'vi', () => assertAccessible());
});

it('axe finds nothing in English, in large text and high contrast', async () => {
  const kiosk = openKiosk();
  let screens = 0;
  await visit(kiosk, 'en', async () => {
    const { large } = kiosk.actor.getSnapshot().context.display;
    if (!large && kiosk.screen.name !== 'start') {
      kiosk.actor.send({ type: 'LARGER' });
      kiosk.actor.send({ type: 'LARGER' });
      await drawn(kiosk.screen.name);
    }
    screens += 1;
    await assertAccessible();
  });
  assert.isAbove(screens, 15);
});

it('each screen is announced: the focus is on its question, or in the box that answers it', async () => {
  await visit(openKiosk(), 'vi', async () => {
    await until(
      () => focused()?.matches('h1, input, .summary') === true || focused()?.getRootNode() !== document,
      () =>
        `focus on ${kioskElement().dataset['screen'] ?? ''}, but it is on ${focused()?.outerHTML ?? 'nothing'}`,
    );
  });
});

it('nothing that a person has entered is left on the page, and no box serves the next one', async () => {
  const kiosk = openKiosk();
  await kiosk.toConsent();
  kiosk.application.send({ type: 'BACK' });
  await drawn('review');
  assert.include(writtenOn(document), 'Nguyễn Văn An');
  assert.include(writtenOn(document).replaceAll(' ', ''), '0903123456');
  kiosk.application.send({ type: 'EDIT', pageId: 'contact', fieldId: 'phone' });
  await drawn('form', 'contact');
  const boxes = elementsIn(document).filter((box) => box instanceof HTMLInputElement);
  assert.isNotEmpty(boxes);
  kiosk.actor.send({ type: 'WIPE' });
  await drawn('start');
  const left = writtenOn(document).replaceAll(' ', '');
  for (const planted of ['NguyễnVănAn', '001099012345', '0903123456', '20/05/1999', 'ĐôngQuý'])
    assert.notInclude(left, planted);
  await kiosk.toForm();
  await drawn('form', 'applicant');
  const now = elementsIn(document).filter((box) => box instanceof HTMLInputElement);
  assert.isFalse(now.some((box) => boxes.includes(box)));
  assert.isTrue(now.every((box) => box.value === ''));
  assert.isEmpty(Object.keys(localStorage));
  assert.isEmpty(Object.keys(sessionStorage));
});

it('the language changes while somebody is typing: what is typed stays', async () => {
  const kiosk = openKiosk();
  await kiosk.toForm();
  await drawn('form', 'applicant');
  const [box] = elementsIn(document).filter((found) => found instanceof HTMLInputElement);
  assert.isDefined(box);
  box.value = 'Trần Thị B';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
  await until(
    () => document.documentElement.lang === 'en',
    () => 'English',
  );
  await drawn('form', 'applicant');
  assert.equal(box.value, 'Trần Thị B');
  assert.isTrue(box.isConnected);
  assert.include(writtenOn(document), 'Your details');
});

it('from box to box: the keyboard follows, and brings each one into sight', async () => {
  const kiosk = openKiosk();
  await kiosk.toForm();
  await drawn('form', 'applicant');
  const keyboard = document.querySelector('mc-keyboard');
  assert.isNotNull(keyboard);
  await until(
    () => focused() instanceof HTMLInputElement,
    () => 'focus in the first box',
  );
  const layouts: string[] = [];
  for (const box of elementsIn(document).filter((found) => found instanceof HTMLInputElement)) {
    box.focus();
    layouts.push(keyboard.layout);
    const { bottom, top } = box.getBoundingClientRect();
    const opening = document.querySelector('.opening')?.getBoundingClientRect();
    assert.isAtLeast(top + 1, opening?.top ?? 0);
    assert.isAtMost(bottom - 1, opening?.bottom ?? 0);
  }
  assert.deepEqual(layouts, ['text', 'digits', 'digits', 'digits', 'digits', 'text']);
});

it('nobody is there any more: the question covers the screen, the sill stays alive, and the answer keeps all', async () => {
  const kiosk = openKiosk();
  await kiosk.toConsent();
  await drawn('consent');
  await kiosk.pass(45_000);
  await overlaid('idle');
  await until(
    () => focused()?.id === 'dialog-title',
    () => 'focus in the dialog',
  );
  assert.isTrue(find('.opening').inert);
  assert.isNull(document.querySelector('.sill')?.closest('[inert]'));
  assert.include(writtenOn(document), '30');
  await kiosk.pass(5000);
  await until(
    () => document.querySelector('.countdown text')?.textContent === '25',
    () => 'the countdown',
  );
  press('.dialog mc-button[variant=main]');
  await overlaid(undefined);
  await drawn('consent');
  assert.isFalse(find('.opening').inert);
});

it('the screen fits any window and is never cut off', async () => {
  openKiosk();
  await drawn('start');
  const { bottom, left, right, top } = kioskElement().getBoundingClientRect();
  assert.isAtLeast(Math.round(left), 0);
  assert.isAtLeast(Math.round(top), 0);
  assert.isAtMost(Math.round(right), innerWidth);
  assert.isAtMost(Math.round(bottom), innerHeight);
});

it('a screen that holds more than it shows says so', async () => {
  const kiosk = openKiosk();
  await kiosk.toConsent();
  kiosk.application.send({ type: 'BACK' });
  await drawn('review');
  await until(
    () => kioskElement().dataset['more'] !== undefined,
    () => 'more',
  );
  for (let time = 0; time < 5 && kioskElement().dataset['more'] !== undefined; time += 1) {
    press('[data-action=more]');
    await frames(1);
  }
  await until(
    () => kioskElement().dataset['more'] === undefined,
    () => 'the end',
  );
});

it('a bug shows the out-of-service screen, without anything of the person', async () => {
  const kiosk = openKiosk((world) => {
    world.breakPrinting = true;
  });
  await kiosk.submit();
  await drawn('broken');
  assert.notInclude(writtenOn(document), 'Nguyễn Văn An');
});

function submissionOf({ screen }: TestKiosk) {
  if (!('submission' in screen)) throw new Error(screen.name);
  return screen.submission;
}

function receiptOf({ screen }: TestKiosk) {
  if (!('receipt' in screen)) throw new Error(screen.name);
  return screen.receipt;
}

function feedbackOf({ screen }: TestKiosk): FeedbackActor {
  if (!('feedback' in screen)) throw new Error(`no question at ${screen.name}`);
  return screen.feedback;
}

function lookupOf({ screen }: TestKiosk) {
  if (!('lookup' in screen)) throw new Error(screen.name);
  return screen.lookup;
}
