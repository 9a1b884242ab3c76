import { assert } from 'chai';
import '../shell.define.ts';
import type { ScreenName } from '../screen-of.ts';
import { startShell } from '../start-shell.ts';
import { elementsIn, loadKioskStyles, until } from '../testing/page.ts';
import { annsCard, TestKiosk } from '../testing/test-kiosk.ts';
import { eventsOfTextSize } from './text-size.ts';

let kiosk: TestKiosk;

before(loadKioskStyles);
beforeEach(() => {
  kiosk = new TestKiosk(
    (world) => {
      world.chips.works = true;
    },
    (ports, clock) => startShell({ ports, clock, target: document.body }),
  );
});
afterEach(() => kiosk[Symbol.dispose]());

/** Every key of the screen, with its words, stands within the screen's sides. */
async function fits(screen: ScreenName): Promise<void> {
  const element = document.querySelector<HTMLElement>('mc-kiosk');
  assert.isNotNull(element);
  await until(
    () => element.dataset['screen'] === screen,
    () => screen,
  );
  for (const inner of elementsIn(document)) if ('updateComplete' in inner) await inner.updateComplete;
  await document.fonts.ready;
  const sides = element.getBoundingClientRect();
  const keys = elementsIn(document).filter(({ localName }) => localName === 'button');
  assert.isNotEmpty(keys);
  for (const key of keys) {
    const { left, right, width } = key.getBoundingClientRect();
    if (width === 0) continue;
    const words = `${screen}: ${key.textContent} ${(key.getRootNode() as Partial<ShadowRoot>).host?.textContent ?? ''}`;
    assert.isAtMost(right, sides.right + 1, words);
    assert.isAtLeast(left, sides.left - 1, words);
    assert.isAtMost(key.scrollWidth, key.clientWidth + 1, words);
  }
}

for (const language of ['vi', 'en'] as const) {
  it(`at twice the size no key leaves the screen, ${language}`, async function () {
    this.timeout(60_000);
    await kiosk.at('start');
    kiosk.actor.send({ type: 'START', language });
    for (const event of eventsOfTextSize('Larger')) kiosk.actor.send(event);
    await fits('home');
    kiosk.press('APPLY');
    await fits('info');
    kiosk.press('NEXT');
    await fits('card');
    kiosk.world.scan({ code: 'id-card', items: annsCard });
    await fits('chip');
    kiosk.world.chips.end({ code: 'refused', reason: 'card-torn' });
    await fits('chip-fault');
    kiosk.chip.send({ type: 'RETRY' });
    await fits('chip');
    kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'genuine' }));
    await fits('chip-read');
    kiosk.chip.send({ type: 'NEXT' });
    await fits('form');
    kiosk.application.send({ type: 'NEXT' });
    await fits('form');
  });
}
