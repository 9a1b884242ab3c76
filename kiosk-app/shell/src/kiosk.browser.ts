import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import './shell.define.ts';
import type { FeedbackActor, ScreenName } from './screen-of.ts';
import { startShell } from './start-shell.ts';
import type { FakeWorld } from './testing/fake-world.ts';
import { elementsIn, focused, loadKioskStyles, until, writtenOn } from './testing/page.ts';
import { annsCard, birthForMe, TestKiosk } from './testing/test-kiosk.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

let open: TestKiosk | undefined;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
afterEach(() => {
  open?.[Symbol.dispose]();
  open = undefined;
});

function openKiosk(prepare?: (world: FakeWorld) => void): TestKiosk {
  open = new TestKiosk(prepare, (ports, clock) => startShell({ ports, clock, target: document.body }));
  return open;
}

function element(): HTMLElement {
  const kiosk = document.querySelector('mc-kiosk');
  assert.isNotNull(kiosk);
  return kiosk;
}

/** Waits until the screen stands there in the DOM, drawn. */
async function drawn(screen: ScreenName, page?: string): Promise<void> {
  const { dataset } = element();
  await until(
    () => dataset['screen'] === screen && (page === undefined || dataset['page'] === page),
    () => `${screen} ${page ?? ''}, but ${dataset['screen'] ?? 'nothing'} ${dataset['page'] ?? ''}`,
  );
  for (const inner of elementsIn(element())) {
    if ('updateComplete' in inner) await inner.updateComplete;
  }
}

async function overlaid(overlay: string | undefined): Promise<void> {
  await until(
    () => element().dataset['overlay'] === overlay,
    () => `overlay ${overlay ?? 'none'}, but ${element().dataset['overlay'] ?? 'none'}`,
  );
}

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
  await until(
    () => document.querySelector('.status.bad') !== null,
    () => 'a notice',
  );
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

async function accessible(): Promise<void> {
  const { violations } = await axe.run(document.documentElement);
  const screen = element().dataset['screen'] ?? '';
  const found = violations.map(
    ({ id, nodes }) => `${screen} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  assert.deepEqual(found, []);
}

it('axe finds nothing on any screen', async function () {
  this.timeout(120_000);
  await visit(openKiosk(), 'vi', accessible);
});

it('axe finds nothing in English, in large text and high contrast', async function () {
  this.timeout(120_000);
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
    await accessible();
  });
  assert.isAbove(screens, 15);
});

it('each screen is announced: the focus is on its question, or in the box that answers it', async () => {
  await visit(openKiosk(), 'vi', async () => {
    await until(
      () => focused()?.matches('h1, input, .summary') === true || focused()?.getRootNode() !== document,
      () =>
        `focus on ${element().dataset['screen'] ?? ''}, but it is on ${focused()?.outerHTML ?? 'nothing'}`,
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
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('WITHOUT_CARD');
  await drawn('form', 'applicant');
  const now = elementsIn(document).filter((box) => box instanceof HTMLInputElement);
  assert.isFalse(now.some((box) => boxes.includes(box)));
  assert.isTrue(now.every((box) => box.value === ''));
  assert.isEmpty(Object.keys(localStorage));
  assert.isEmpty(Object.keys(sessionStorage));
});

it('the language changes while somebody is typing: what is typed stays', async () => {
  const kiosk = openKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('WITHOUT_CARD');
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
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('WITHOUT_CARD');
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
  assert.isTrue(document.querySelector<HTMLElement>('.opening')?.inert);
  assert.isNull(document.querySelector('.sill')?.closest('[inert]'));
  assert.include(writtenOn(document), '30');
  await kiosk.pass(5000);
  await until(
    () => document.querySelector('.countdown text')?.textContent === '25',
    () => 'the countdown',
  );
  document.querySelector<HTMLElement>('.dialog mc-button[variant=main]')?.click();
  await overlaid(undefined);
  await drawn('consent');
  assert.isFalse(document.querySelector<HTMLElement>('.opening')?.inert);
});

it('the screen fits any window and is never cut off', async () => {
  openKiosk();
  await drawn('start');
  const { bottom, left, right, top } = element().getBoundingClientRect();
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
    () => element().dataset['more'] !== undefined,
    () => 'more',
  );
  for (let press = 0; press < 5 && element().dataset['more'] !== undefined; press += 1) {
    document.querySelector<HTMLElement>('[data-action=more]')?.click();
    await new Promise(requestAnimationFrame);
  }
  await until(
    () => element().dataset['more'] === undefined,
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
