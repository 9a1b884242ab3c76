import type { HeadsetPresence } from '@motcua/devices';
import { assert } from 'chai';
import type { LedLights } from '../lights/lights-of.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import { openKiosk, openShell, useKioskPage } from '../testing/kiosk-page.ts';
import { appears, find, until } from '../testing/page.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import type { AccessPorts } from './access.ts';

useKioskPage();

const enter = (access: AccessPorts): TestKiosk => openKiosk(undefined, { access });

it('who asks to hear at a kiosk without a voice is told so', async () => {
  let plug = (_reading: HeadsetPresence): void => undefined;
  const kiosk = enter({
    engines: [],
    watchHeadset: (listener) => {
      plug = listener;
      return () => undefined;
    },
  });
  await kiosk.at('start');
  plug('plugged');
  await until(
    () => kiosk.overlay === 'access',
    () => 'the panel',
  );
  await appears('.no-voice');
  assert.equal(
    find('.no-voice').textContent,
    'Máy này chưa có giọng đọc tiếng Việt. Mời bạn gọi cán bộ ở quầy.',
  );
});

it('a jack that cannot say takes what is private, and not the voice', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person.ports);
  await kiosk.at('start');
  person.plug('plugged');
  await person.hears('Bạn cần làm gì hôm nay?');
  const { speaker } = openShell().access;
  assert.equal(speaker.settings.private, true);
  person.plug('unknown');
  assert.deepEqual([speaker.settings.private, speaker.settings.on], [false, true]);
  person.plug('plugged');
  assert.deepEqual([speaker.settings.private, speaker.settings.on], [true, true]);
  person.plug('unplugged');
  assert.equal(speaker.settings.on, false);
});

it('the light of the scanner shines while a card is awaited there', async () => {
  let lights: LedLights | undefined;
  const kiosk = enter({ engines: [], setLights: (now) => (lights = now) });
  await kiosk.toCard();
  await until(
    () => lights?.scanner === 'on',
    () => 'the light',
  );
  kiosk.press('WITHOUT_CARD');
  await until(
    () => lights?.scanner === 'off',
    () => 'the light out',
  );
});
