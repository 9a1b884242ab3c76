import { shellTexts } from '@motcua/texts/shell';
import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import './shell.define.ts';
import { startShell } from './start-shell.ts';
import { elementsIn, loadKioskStyles, until } from './testing/page.ts';
import { TestKiosk } from './testing/test-kiosk.ts';
import { wishOf } from './whereabouts.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

let kiosk: TestKiosk;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
beforeEach(() => {
  kiosk = new TestKiosk(
    () => undefined,
    (ports, clock) => startShell({ ports, clock, target: document.body }),
  );
});
afterEach(() => kiosk[Symbol.dispose]());

async function says(words: string): Promise<void> {
  await until(
    () => document.querySelector('.dialog')?.textContent.includes(words) === true,
    () => `"${words}" in the dialog, but ${document.querySelector('.dialog')?.textContent ?? 'no dialog'}`,
  );
  for (const inner of elementsIn(document)) if ('updateComplete' in inner) await inner.updateComplete;
}

async function accessible(): Promise<void> {
  const { violations } = await axe.run(document.documentElement);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

const pressable = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(name);
  assert.isNotNull(found, name);
  return found;
};

for (const look of ['vi', 'en', 'large'] as const) {
  it(`whoever calls sees how it stands, ${look}: axe finds nothing`, async () => {
    await kiosk.toConsent();
    const { actor, world } = kiosk;
    if (look === 'en') actor.send({ type: 'LANGUAGE', language: 'en' });
    if (look === 'large') actor.send({ type: 'LARGER' });
    const words = (vi: string, en: string): string => (look === 'en' ? en : vi);
    world.gateway = 'down';
    pressable('[data-sill=help]').click();
    await says(words('Gọi người hướng dẫn', 'Call someone'));
    actor.send({ type: 'CALL_ADVISER', wish: wishOf(actor.getSnapshot()) });
    await says(words('Mời bạn vẫy tay', 'Please wave'));
    await accessible();
    world.gateway = 'up';
    world.adviserCall = { ...world.adviserCall, ahead: 2 };
    await kiosk.pass(5000);
    await says(words('Còn 2 người gọi trước bạn', '2 called before you'));
    await accessible();
    world.adviserCall = { ...world.adviserCall, state: 'answered', ahead: 0, answeredBy: 'Quầy 3' };
    await kiosk.pass(4000);
    await says(words('Quầy 3 đang đến chỗ bạn', 'Quầy 3 is on the way'));
    await accessible();
    assert.include(pressable('[data-sill=help]').textContent, words('Đang đến', 'Coming'));
    pressable('.dialog mc-button:not([variant=main])').click();
    await until(
      () => kiosk.overlay === 'none',
      () => 'the call taken back',
    );
    assert.deepEqual(world.cancelledCalls, ['call-1']);
  });
}

it('nobody comes: it says where to go, and calls again', async () => {
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: { step: 'review' } });
  await kiosk.pass(900_000);
  await says('Mời bạn đến quầy, hoặc gọi lại.');
  await accessible();
  pressable('.dialog mc-button:not([variant=main])').click();
  await says('Đã gọi người hướng dẫn');
  assert.lengthOf(kiosk.world.adviserCalls, 2);
});

it('when no more time can be had, the question says so and offers somebody who helps', async () => {
  await kiosk.toConsent();
  for (let time = 0; time < 24; time += 1) {
    await kiosk.pass(45_000);
    kiosk.actor.send({ type: 'STAY' });
  }
  await kiosk.pass(45_000);
  await says('Máy đã chờ lâu.');
  await accessible();
  pressable('.dialog mc-button[variant=main]').click();
  await until(
    () => kiosk.overlay === 'adviser',
    () => 'somebody called',
  );
  assert.deepEqual(kiosk.world.adviserCalls, [{ step: 'review', procedure: 'civil-status-extract' }]);
});

it('the way out that erases is on every screen of a session, and ends what asks whether somebody is there', async () => {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await kiosk.at('home');
  await until(
    () => document.querySelector('[data-sill=exit]') !== null,
    () => 'the sill',
  );
  assert.equal(
    pressable('[data-sill=exit]').textContent.replaceAll(/\s+/g, ' ').trim(),
    shellTexts.vi['sill.exit'],
  );
  for (const overlay of ['HELP', 'ACCESS'] as const) {
    kiosk.actor.send({ type: overlay });
    await until(
      () => document.querySelector('.dialog') !== null,
      () => 'a dialog',
    );
    assert.isNull(pressable('[data-sill=exit]').closest('[inert]'));
    kiosk.actor.send({ type: 'CLOSE' });
  }
  await kiosk.pass(45_000);
  await says('Bạn còn ở đây không?');
  pressable('[data-sill=exit]').click();
  await kiosk.at('start');
});

it('at the door, help calls somebody too', async () => {
  await kiosk.at('start');
  await until(
    () => document.querySelector('[data-sill=help]') !== null,
    () => 'the door',
  );
  pressable('[data-sill=help]').click();
  await says('Gọi người hướng dẫn');
  pressable('.dialog mc-button[variant=plain]').click();
  await says('Đã gọi người hướng dẫn');
  assert.deepEqual(kiosk.world.adviserCalls, [{ step: 'home' }]);
  assert.equal(kiosk.screen.name, 'home');
});
