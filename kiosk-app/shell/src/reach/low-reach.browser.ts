import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import '../shell.define.ts';
import { eventsOfTextSize } from '../access/text-size.ts';
import type { TextSize } from '../access/text-size.ts';
import type { ScreenName } from '../screen-of.ts';
import { startShell } from '../start-shell.ts';
import { frames } from '../testing/hearing-person.ts';
import { elementsIn, loadKioskStyles, until } from '../testing/page.ts';
import { annsCard, TestKiosk } from '../testing/test-kiosk.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

/** No control stands higher, in CSS pixels of the design. */
const highestPx = 1050;

let kiosk: TestKiosk;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
beforeEach(async () => {
  kiosk = new TestKiosk(
    (world) => {
      world.chips.works = true;
    },
    (ports, clock) => startShell({ ports, clock, target: document.body }),
  );
  await kiosk.at('start');
});
afterEach(() => kiosk[Symbol.dispose]());

function screenElement(): HTMLElement {
  const element = document.querySelector<HTMLElement>('mc-kiosk');
  assert.instanceOf(element, HTMLElement);
  return element;
}

async function drawn(screen: ScreenName): Promise<void> {
  await until(
    () => screenElement().dataset['screen'] === screen,
    () => screen,
  );
  await frames(2);
  for (const inner of elementsIn(document)) if ('updateComplete' in inner) await inner.updateComplete;
  await frames(4);
}

/** Where a control stands in the design, as far as it can be seen; undefined where it is scrolled or taken away. */
function topOf(control: Element): number | undefined {
  const sides = screenElement().getBoundingClientRect();
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
  await drawn(screen);
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
  const { violations } = await axe.run(document.body);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html ?? ''}`),
    [],
  );
}

for (const size of ['Usual', 'Larger'] as const satisfies readonly TextSize[])
  it(`no control above the reach, on the whole way, text ${size}`, async function () {
    this.timeout(120_000);
    const seen: string[] = [];
    const check = async (screen: ScreenName): Promise<void> => {
      seen.push(screen);
      // With large text the keyboard needs more room than lies below.
      if (size === 'Larger' && document.querySelector('mc-keyboard') !== null) return;
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
    kiosk.world.chips.end({ code: 'refused', reason: 'card-torn' });
    await check('chip-fault');
    kiosk.chip.send({ type: 'RETRY' });
    await check('chip');
    kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'genuine' }));
    await check('chip-read');
    kiosk.chip.send({ type: 'NEXT' });
    while (kiosk.screen.name === 'form') {
      await drawn('form');
      await check('form');
      kiosk.fillPage({ kind: 'birth', copies: 2, subject: 'me', delivery: 'counter', phone: '0903123456' });
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

it('the keys can be put away, and then every box lies within reach; a box brings them back', async function () {
  this.timeout(60_000);
  kiosk.actor.send({ type: 'AIDS', change: { lowReach: true, inputMethod: 'tone-row' } });
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('WITHOUT_CARD');
  await isWithinReach('form');
  assert.isNotNull(document.querySelector('mc-keyboard'));
  document.querySelector<HTMLElement>('[data-action="keys-away"]')?.click();
  await until(
    () => document.querySelector('mc-keyboard') === null,
    () => 'no keys',
  );
  await isWithinReach('form');
  elementsIn(document)
    .find((element): element is HTMLInputElement => element instanceof HTMLInputElement)
    ?.focus();
  await until(
    () => document.querySelector('mc-keyboard') !== null,
    () => 'the keys again',
  );
});

it('the question stands in the reading zone, with what is chosen as soon as it is', async function () {
  this.timeout(60_000);
  kiosk.actor.send({ type: 'AIDS', change: { lowReach: true } });
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('chip');
  kiosk.chip.send({ type: 'SKIP' });
  await kiosk.at('confirm');
  kiosk.press('NEXT');
  kiosk.fillPage({});
  await drawn('form');
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

it('for the left hand the way on lies on the left, low reach or not', async function () {
  this.timeout(60_000);
  kiosk.actor.send({ type: 'START', language: 'vi' });
  for (const lowReach of [false, true]) {
    kiosk.actor.send({ type: 'AIDS', change: { lowReach, leftHanded: true } });
    if (kiosk.screen.name === 'home') kiosk.press('APPLY');
    await drawn('info');
    const [first, ...others] = [...document.querySelectorAll('.actions > *')].map(
      (one) => one.getBoundingClientRect().left,
    );
    for (const left of others) assert.isBelow(left, first ?? 0);
  }
});
