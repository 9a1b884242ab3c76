import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import './shell.define.ts';
import type { ScreenName } from './screen-of.ts';
import { startShell } from './start-shell.ts';
import { atHome, queueOf, toLines } from './testing/at-queue.ts';
import type { FakeWorld } from './testing/fake-world.ts';
import { elementsIn, loadKioskStyles, until, writtenOn } from './testing/page.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';

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

async function openHome(
  prepare?: (world: FakeWorld) => void,
  language: 'vi' | 'en' = 'vi',
): Promise<TestKiosk> {
  open = await atHome(
    prepare,
    (ports, clock) => startShell({ ports, clock, target: document.body }),
    language,
  );
  return open;
}

function element(): HTMLElement {
  const kiosk = document.querySelector('mc-kiosk');
  assert.isNotNull(kiosk);
  return kiosk;
}

async function drawn(screen: ScreenName): Promise<void> {
  const { dataset } = element();
  await until(
    () => dataset['screen'] === screen,
    () => `${screen}, but ${dataset['screen'] ?? 'nothing'}`,
  );
  for (const inner of elementsIn(element())) if ('updateComplete' in inner) await inner.updateComplete;
}

async function assertAccessible(where: string): Promise<void> {
  const { violations } = await axe.run(document.body);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  assert.deepEqual(found, [], where);
}

/** No word and no key leaves the screen at its sides. */
function assertWhole(where: string): void {
  const sides = element().getBoundingClientRect();
  for (const inner of elementsIn(element())) {
    const { left, right, width } = inner.getBoundingClientRect();
    if (width === 0 || inner.closest('.sill, .scene, .spoken, svg') !== null) continue;
    assert.isAtMost(right, sides.right + 1, `${where}: ${inner.localName} ${inner.className}`);
    assert.isAtLeast(left, sides.left - 1, `${where}: ${inner.localName} ${inner.className}`);
    if (inner.localName === 'button')
      assert.isAtMost(inner.scrollWidth, inner.clientWidth + 1, `${where}: ${inner.textContent}`);
  }
}

async function click(selector: string): Promise<void> {
  await until(
    () => element().querySelector(selector) !== null,
    () => selector,
  );
  element().querySelector<HTMLElement>(selector)?.click();
}

for (const language of ['vi', 'en'] as const) {
  for (const size of ['usual', 'large', 'contrast'] as const) {
    it(`every screen of a number can be read by all, ${language}, ${size}`, async function () {
      this.timeout(120_000);
      const kiosk = await openHome(undefined, language);
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
      await until(
        () => element().querySelector('.bring .rows') !== null,
        () => 'papers',
      );
      await look('queue-line');
      queueOf(kiosk).send({ type: 'TAKE', language });
      await look('ticket');
      kiosk.world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
      await until(
        () => element().querySelector('.status.bad') !== null,
        () => 'no paper',
      );
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
  const kiosk = await openHome();
  await drawn('home');
  assert.isNull(element().querySelector('.network'));
  kiosk.world.queue.setNetwork('down');
  await until(
    () => element().querySelector('.network') !== null,
    () => 'a word about the network',
  );
  assert.include(writtenOn(element()), 'Vẫn làm được: lấy số');
  assertWhole('home without network');
  await assertAccessible('home without network');
  kiosk.actor.send({ type: 'EXIT', somethingToLose: false });
  await drawn('start');
  assert.include(writtenOn(element()), 'Máy đang mất mạng');
  await assertAccessible('start without network');
  kiosk.world.queue.setNetwork('up');
  await until(
    () => element().querySelector('.network') === null,
    () => 'no word about the network',
  );
});

it('a number of the kiosk’s own stands on the screen whole', async () => {
  const kiosk = await openHome((world) => {
    world.queue.takes = 'offline';
  });
  await toLines(kiosk);
  queueOf(kiosk).send({ type: 'CHOOSE', id: 'land' });
  queueOf(kiosk).send({ type: 'TAKE', language: 'vi' });
  await drawn('ticket');
  assert.include(writtenOn(element()), 'K1-004');
  assertWhole('ticket without network');
  kiosk.actor.send({ type: 'LARGER' });
  await until(
    () => document.documentElement.dataset['text'] === 'large',
    () => 'large text',
  );
  assertWhole('large ticket without network');
});
