import { assert } from 'chai';
import { eventsOfTextSize } from '../access/text-size.ts';
import type { TextSize } from '../access/text-size.ts';
import type { ScreenName } from '../screen-of.ts';
import { sections } from '../technician/technician-machine.ts';
import { FakeCare } from '../testing/fake-care.ts';
import {
  assertAccessible,
  drawn,
  kioskElement,
  openKiosk,
  says,
  useKioskPage,
} from '../testing/kiosk-page.ts';
import { appears, elementsIn, find, findMaybe, frames, press, until } from '../testing/page.ts';
import { annsCard, birthForMe } from '../testing/test-kiosk.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

/** No control stands higher, in CSS pixels of the design. */
const highestPx = 1050;

let kiosk: TestKiosk;

useKioskPage();
beforeEach(async () => {
  kiosk = openKiosk((world) => {
    world.chips.works = true;
  });
  await kiosk.at('start');
});

async function still(screen: ScreenName): Promise<void> {
  await drawn(screen);
  await frames(4);
}

/** Where a control stands in the design, as far as it can be seen; undefined where it is scrolled or taken away. */
function topOf(control: Element): number | undefined {
  const sides = kioskElement().getBoundingClientRect();
  const port = control.closest('.opening') ?? hostIn(control, '.opening');
  const { bottom, top, width } = control.getBoundingClientRect();
  const from = port?.getBoundingClientRect();
  const seenTop = Math.max(top, from?.top ?? top);
  if (width === 0 || bottom <= seenTop || seenTop >= (from?.bottom ?? sides.bottom)) return undefined;
  return ((seenTop - sides.top) / sides.height) * 1920;
}

function hostIn(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return null;
  return root.host.closest(selector) ?? hostIn(root.host, selector);
}

const controls = 'button, a[href], input:not([type=hidden]), textarea, summary, [role=option]';

async function isWithinReach(screen: ScreenName): Promise<void> {
  await still(screen);
  const typing = document.querySelector('mc-keyboard') !== null;
  const all = elementsIn(document.body).filter(
    (element) =>
      element.matches(controls) &&
      element.checkVisibility() &&
      !(typing && (element.closest('.opening') ?? hostIn(element, '.opening')) !== null),
  );
  assert.isNotEmpty(all, screen);
  for (const control of all) {
    const words = `${screen}: ${control.textContent.trim()} ${control.id} ${control.className}`;
    assert.isAtLeast(topOf(control) ?? highestPx, highestPx - 1, words);
  }
  await assertAccessible();
}

for (const size of ['Usual', 'Larger'] as const satisfies readonly TextSize[])
  it(`no control above the reach, on the whole way, text ${size}`, async () => {
    const seen: string[] = [];
    const check = async (screen: ScreenName): Promise<void> => {
      seen.push(screen);
      await isWithinReach(screen);
    };
    kiosk.actor.send({ type: 'AIDS', change: { lowReach: true, inputMethod: 'tone-row' } });
    for (const event of eventsOfTextSize(size)) kiosk.actor.send(event);
    await check('start');
    kiosk.actor.send({ type: 'START', language: 'vi' });
    await check('home');
    for (const type of ['HELP', 'ACCESS'] as const) {
      kiosk.actor.send({ type });
      await check('home');
      kiosk.actor.send({ type: 'CLOSE' });
    }
    kiosk.press('APPLY');
    await check('info');
    kiosk.press('NEXT');
    await check('card');
    kiosk.world.scan({ code: 'id-card', items: annsCard });
    await check('chip');
    await kiosk.chipIsRead();
    kiosk.world.chips.end({ code: 'refused', reason: 'card-torn' });
    await check('chip-fault');
    kiosk.chip.send({ type: 'RETRY' });
    await check('chip');
    await kiosk.chipIsRead();
    kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'genuine' }));
    await check('chip-read');
    kiosk.chip.send({ type: 'NEXT' });
    while (kiosk.screen.name === 'form') {
      await still('form');
      await check('form');
      kiosk.fillPage(birthForMe);
    }
    await check('fee');
    kiosk.application.send({ type: 'NEXT' });
    await check('review');
    kiosk.application.send({ type: 'NEXT' });
    await check('consent');
    kiosk.actor.send({ type: 'EXIT', somethingToLose: true });
    await check('consent');
    kiosk.actor.send({ type: 'CLOSE' });
    kiosk.application.send({ type: 'CONSENT', given: true });
    kiosk.application.send({ type: 'NEXT' });
    await check('printing');
    kiosk.world.finishPrint({ code: 'printed' });
    await check('done');
    assert.isAbove(new Set(seen).size, 12);
  });

/** From home on: finding a procedure and a case, a number for the counter, and the question at the end. */
async function beside(): Promise<void> {
  const { world } = kiosk;
  const open = async (type: 'FIND' | 'LIST' | 'LOOK_UP' | 'QUEUE'): Promise<void> => {
    await kiosk.at('home');
    if (!('session' in kiosk.screen)) throw new Error('not at home');
    kiosk.screen.session.send(type === 'LIST' ? { type, lifeEvent: 'birth' } : { type });
  };
  const back = (): void => press('.actions mc-button.back');
  await open('LIST');
  await isWithinReach('procedures');
  back();
  await open('FIND');
  await isWithinReach('procedure-search');
  press('.way-back mc-button');
  await open('QUEUE');
  await isWithinReach('queue-lines');
  press('[data-line=civil-status]');
  await isWithinReach('queue-line');
  press('.actions mc-button[variant=main]');
  await isWithinReach('ticket');
  world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await appears('.status.bad');
  await isWithinReach('ticket');
  press('.actions mc-button[variant=main]');
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
}

for (const size of ['Usual', 'Larger'] as const satisfies readonly TextSize[]) {
  const wear = (): void => {
    kiosk.actor.send({ type: 'AIDS', change: { lowReach: true, inputMethod: 'tone-row' } });
    for (const event of eventsOfTextSize(size)) kiosk.actor.send(event);
  };

  it(`nor where a procedure is looked for or a number taken, text ${size}`, async () => {
    kiosk.actor.send({ type: 'START', language: 'vi' });
    wear();
    await beside();
  });

  it(`nor where a case is looked for, on the case, and at the question at the end, text ${size}`, async () => {
    const { world } = kiosk;
    kiosk.actor.send({ type: 'START', language: 'vi' });
    wear();
    await kiosk.at('home');
    kiosk.press('LOOK_UP');
    await isWithinReach('lookup');
    world.scan({ code: 'case', caseCode: 'H29.26740-261119-0001' });
    await says('Không thấy');
    await isWithinReach('lookup');
    world.putCase(world.caseOf('H29.26740-261119-0042', 'returned'));
    world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
    await isWithinReach('case');
    kiosk.actor.send({ type: 'EXIT', somethingToLose: false, served: 'case-status' });
    wear();
    await isWithinReach('feedback');
    press('[data-score="2"]');
    await isWithinReach('feedback-reason');
    press('[data-reason]');
    await isWithinReach('feedback-thanks');
  });

  it(`nor in the technician's mode, text ${size}`, async () => {
    const care = new FakeCare();
    kiosk = openKiosk(
      (world) => {
        world.openTechnician = async () => void (await import('../technician/technician.define.ts'));
      },
      { care: care.ports },
    );
    await kiosk.at('start');
    wear();
    kiosk.actor.send({ type: 'TECHNICIAN' });
    await until(
      () => findMaybe('.keys .press') !== undefined,
      () => 'the keys for a code',
    );
    await isWithinReach('technician');
    for (let digit = 0; digit < 6; digit += 1) press('.keys .press');
    for (const section of sections) {
      await until(
        () => findMaybe(`nav [data-section=${section}]`) !== undefined,
        () => section,
      );
      press(`nav [data-section=${section}]`);
      await isWithinReach('technician');
    }
  });
}

it('the keys can be put away, and then every box lies within reach; a box brings them back', async () => {
  kiosk.actor.send({ type: 'AIDS', change: { lowReach: true, inputMethod: 'tone-row' } });
  await kiosk.toForm();
  await isWithinReach('form');
  assert.isNotNull(document.querySelector('mc-keyboard'));
  press('[data-action=keys-away]');
  await until(
    () => document.querySelector('mc-keyboard') === null,
    () => 'no keys',
  );
  await isWithinReach('form');
  find('input').focus();
  await appears('mc-keyboard');
});

it('the question stands in the reading zone, with what is chosen as soon as it is', async () => {
  kiosk.actor.send({ type: 'AIDS', change: { lowReach: true } });
  await kiosk.toChip();
  kiosk.chip.send({ type: 'SKIP' });
  await kiosk.at('confirm');
  kiosk.press('NEXT');
  kiosk.fillPage({});
  await still('form');
  const zone = (): string => document.querySelector('mc-reading-zone')?.textContent ?? '';
  await until(
    () => zone().includes('Bạn cần trích lục nào?'),
    () => `the question, not ${zone()}`,
  );
  assert.notInclude(zone(), 'Khai sinh');
  kiosk.application.send({ type: 'ANSWER', fieldId: 'kind', value: 'birth' });
  await until(
    () => zone().includes('Khai sinh'),
    () => `the choice, not ${zone()}`,
  );
});

it('for the left hand the way on lies on the left, low reach or not', async () => {
  kiosk.actor.send({ type: 'START', language: 'vi' });
  for (const lowReach of [false, true]) {
    kiosk.actor.send({ type: 'AIDS', change: { lowReach, leftHanded: true } });
    if (kiosk.screen.name === 'home') kiosk.press('APPLY');
    await still('info');
    const [first, ...others] = [...document.querySelectorAll('.actions > *')].map(
      (one) => one.getBoundingClientRect().left,
    );
    for (const left of others) assert.isBelow(left, first ?? 0);
  }
});
