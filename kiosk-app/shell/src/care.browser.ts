import { shellTexts } from '@motcua/texts/shell';
import { assert } from 'chai';
import { assertAccessible, openKiosk, overlaid, says, useKioskPage } from './testing/kiosk-page.ts';
import { appears, find, press, until } from './testing/page.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';
import { wishOf } from './whereabouts.ts';

let kiosk: TestKiosk;

useKioskPage();
beforeEach(() => {
  kiosk = openKiosk();
});

const dialogSays = (words: string): Promise<void> => says(words, '.dialog');

for (const look of ['vi', 'en', 'large'] as const) {
  it(`whoever calls sees how it stands, ${look}: axe finds nothing`, async () => {
    await kiosk.toConsent();
    const { actor, world } = kiosk;
    if (look === 'en') actor.send({ type: 'LANGUAGE', language: 'en' });
    if (look === 'large') actor.send({ type: 'LARGER' });
    const words = (vi: string, en: string): string => (look === 'en' ? en : vi);
    world.gateway = 'down';
    press('[data-sill=help]');
    await dialogSays(words('Gọi người hướng dẫn', 'Call someone'));
    actor.send({ type: 'CALL_ADVISER', wish: wishOf(actor.getSnapshot()) });
    await dialogSays(words('Mời bạn vẫy tay', 'Please wave'));
    await assertAccessible();
    world.gateway = 'up';
    world.adviserCall = { ...world.adviserCall, ahead: 2 };
    await kiosk.pass(5000);
    await dialogSays(words('Còn 2 người gọi trước bạn', '2 called before you'));
    await assertAccessible();
    world.adviserCall = { ...world.adviserCall, state: 'answered', ahead: 0, answeredBy: 'Quầy 3' };
    await kiosk.pass(4000);
    await dialogSays(words('Quầy 3 đang đến chỗ bạn', 'Quầy 3 is on the way'));
    await assertAccessible();
    assert.include(find('[data-sill=help]').textContent, words('Đang đến', 'Coming'));
    press('.dialog mc-button:not([variant=main])');
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
  await dialogSays('Mời bạn đến quầy, hoặc gọi lại.');
  await assertAccessible();
  press('.dialog mc-button:not([variant=main])');
  await dialogSays('Đã gọi người hướng dẫn');
  assert.lengthOf(kiosk.world.adviserCalls, 2);
});

it('when no more time can be had, the question says so and offers somebody who helps', async () => {
  await kiosk.toConsent();
  for (let time = 0; time < 24; time += 1) {
    await kiosk.pass(45_000);
    kiosk.actor.send({ type: 'STAY' });
  }
  await kiosk.pass(45_000);
  await dialogSays('Máy đã chờ lâu.');
  await assertAccessible();
  press('.dialog mc-button[variant=main]');
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
  await appears('[data-sill=exit]');
  assert.equal(
    find('[data-sill=exit]').textContent.replaceAll(/\s+/g, ' ').trim(),
    shellTexts.vi['sill.exit'],
  );
  for (const type of ['HELP', 'ACCESS'] as const) {
    kiosk.actor.send({ type });
    await overlaid(type.toLowerCase());
    assert.isNull(find('[data-sill=exit]').closest('[inert]'));
    kiosk.actor.send({ type: 'CLOSE' });
  }
  await kiosk.pass(45_000);
  await dialogSays('Bạn còn ở đây không?');
  press('[data-sill=exit]');
  await kiosk.at('start');
});

it('at the door, help calls somebody too', async () => {
  await kiosk.at('start');
  await appears('[data-sill=help]');
  press('[data-sill=help]');
  await dialogSays('Gọi người hướng dẫn');
  press('.dialog mc-button[variant=plain]');
  await dialogSays('Đã gọi người hướng dẫn');
  assert.deepEqual(kiosk.world.adviserCalls, [{ step: 'home' }]);
  assert.equal(kiosk.screen.name, 'home');
});
