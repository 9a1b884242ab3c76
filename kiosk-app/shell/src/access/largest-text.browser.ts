import { assert } from 'chai';
import type { ScreenName } from '../screen-of.ts';
import { assertWithinSides, drawn, openKiosk, useKioskPage } from '../testing/kiosk-page.ts';
import { elementsIn } from '../testing/page.ts';
import { annsCard } from '../testing/test-kiosk.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { eventsOfTextSize } from './text-size.ts';

let kiosk: TestKiosk;

useKioskPage();
beforeEach(() => {
  kiosk = openKiosk((world) => {
    world.chips.works = true;
  });
});

/** Every key of the screen, with its words, stands within the screen's sides. */
async function fits(screen: ScreenName): Promise<void> {
  await drawn(screen);
  await document.fonts.ready;
  const keys = elementsIn(document).filter(({ localName }) => localName === 'button');
  assert.isNotEmpty(keys);
  assertWithinSides(keys, screen);
  for (const key of keys) {
    const words = `${screen}: ${key.textContent} ${(key.getRootNode() as Partial<ShadowRoot>).host?.textContent ?? ''}`;
    assert.isAtMost(key.scrollWidth, key.clientWidth + 1, words);
  }
}

for (const language of ['vi', 'en'] as const) {
  it(`at twice the size no key leaves the screen, ${language}`, async () => {
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
    await kiosk.chipIsRead();
    kiosk.world.chips.end({ code: 'refused', reason: 'card-torn' });
    await fits('chip-fault');
    kiosk.chip.send({ type: 'RETRY' });
    await fits('chip');
    await kiosk.chipIsRead();
    kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'genuine' }));
    await fits('chip-read');
    kiosk.chip.send({ type: 'NEXT' });
    await fits('form');
    kiosk.application.send({ type: 'NEXT' });
    await fits('form');
  });
}
