import { assert } from 'chai';
import type { ScreenName } from './screen-of.ts';
import { atHome, queueOf, toLines } from './testing/at-queue.ts';
import {
  assertAccessible,
  assertWithinSides,
  drawn,
  kioskElement,
  startOnPage,
  useKioskPage,
} from './testing/kiosk-page.ts';
import { appears, elementsIn, press, until, writtenOn } from './testing/page.ts';

useKioskPage();

/** No word and no key leaves the screen at its sides. */
function assertWhole(where: string): void {
  const inner = elementsIn(kioskElement());
  assertWithinSides(
    inner.filter((element) => element.closest('.sill, .scene, .spoken, svg') === null),
    where,
  );
  for (const { clientWidth, scrollWidth, textContent } of inner.filter(
    ({ localName }) => localName === 'button',
  ))
    assert.isAtMost(scrollWidth, clientWidth + 1, `${where}: ${textContent}`);
}

async function click(selector: string): Promise<void> {
  await appears(selector);
  press(selector);
}

for (const language of ['vi', 'en'] as const) {
  for (const size of ['usual', 'large', 'contrast'] as const) {
    it(`every screen of a number can be read by all, ${language}, ${size}`, async () => {
      const kiosk = await atHome(undefined, startOnPage(), language);
      if (size === 'large') kiosk.actor.send({ type: 'LARGER' });
      if (size === 'contrast') kiosk.actor.send({ type: 'CONTRAST' });
      const look = async (screen: ScreenName): Promise<void> => {
        await drawn(screen);
        await assertAccessible(`${screen} ${size}`);
        assertWhole(`${screen} ${size}`);
      };
      await look('home');
      await click('[data-action="queue"]');
      await look('queue-lines');
      await click('[data-line="civil-status"]');
      await look('queue-line');
      await click('[data-prepare="civil-status-extract"]');
      await appears('.bring .rows');
      await look('queue-line');
      queueOf(kiosk).send({ type: 'TAKE', language });
      await look('ticket');
      kiosk.world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
      await appears('.status.bad');
      await look('ticket');
      queueOf(kiosk).send({ type: 'BACK' });
      await drawn('home');
      for (const state of ['waiting', 'called', 'absent', 'lapsed', 'served'] as const) {
        const { found } = kiosk.world.queue;
        if (found.code === 'ok') kiosk.world.queue.found = { ...found, value: { ...found.value, state } };
        await until(
          () => kiosk.world.armed > 0,
          () => 'an armed scanner',
        );
        kiosk.world.scan({ code: 'ticket', ticketCode: 'Q.26740-261119-B007' });
        await look('queue-place');
        queueOf(kiosk).send({ type: 'BACK' });
        await drawn('home');
      }
      kiosk.world.queue.takes = 'full';
      await toLines(kiosk);
      queueOf(kiosk).send({ type: 'CHOOSE', id: 'land' });
      queueOf(kiosk).send({ type: 'TAKE', language });
      await look('queue-fault');
    });
  }
}

it('without network home and the door say early what works, and nothing of it with a network', async () => {
  const kiosk = await atHome(undefined, startOnPage());
  await drawn('home');
  assert.isNull(kioskElement().querySelector('.network'));
  kiosk.world.queue.setNetwork('down');
  await appears('.network');
  assert.include(writtenOn(kioskElement()), 'Vẫn làm được: lấy số');
  assertWhole('home without network');
  await assertAccessible('home without network');
  kiosk.actor.send({ type: 'EXIT', somethingToLose: false });
  await drawn('start');
  assert.include(writtenOn(kioskElement()), 'Máy đang mất mạng');
  await assertAccessible('start without network');
  kiosk.world.queue.setNetwork('up');
  await until(
    () => kioskElement().querySelector('.network') === null,
    () => 'no word about the network',
  );
});

it('a number of the kiosk’s own stands on the screen whole', async () => {
  const kiosk = await atHome((world) => {
    world.queue.takes = 'offline';
  }, startOnPage());
  await toLines(kiosk);
  queueOf(kiosk).send({ type: 'CHOOSE', id: 'land' });
  queueOf(kiosk).send({ type: 'TAKE', language: 'vi' });
  await drawn('ticket');
  assert.include(writtenOn(kioskElement()), 'K1-004');
  assertWhole('ticket without network');
  kiosk.actor.send({ type: 'LARGER' });
  await until(
    () => document.documentElement.dataset['text'] === 'large',
    () => 'large text',
  );
  assertWhole('large ticket without network');
});
