import type { HeadsetPresence } from '@motcua/devices';
import { assert } from 'chai';
import '../shell.define.ts';
import type { LedLights } from '../lights/lights-of.ts';
import { startShell } from '../start-shell.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import { loadKioskStyles, until } from '../testing/page.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';
import type { Speaker } from '@motcua/speech';
import type { AccessPorts } from './access.ts';

let open: TestKiosk | undefined;
let speaker: Speaker | undefined;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
afterEach(() => {
  open?.[Symbol.dispose]();
  open = undefined;
});

function enter(access: AccessPorts): TestKiosk {
  open = new TestKiosk(
    () => undefined,
    (ports, clock) => {
      const shell = startShell({ ports, clock, target: document.body, access });
      speaker = shell.access.speaker;
      return shell;
    },
  );
  return open;
}

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
  const notice = await notices();
  assert.equal(notice.textContent, 'Máy này chưa có giọng đọc tiếng Việt. Mời bạn gọi cán bộ ở quầy.');
});

it('a jack that cannot say takes what is private, and not the voice', async () => {
  const person = new HearingPerson();
  const kiosk = enter(person.ports);
  await kiosk.at('start');
  person.plug('plugged');
  await person.hears('Bạn cần làm gì hôm nay?');
  assert.equal(speaker?.settings.private, true);
  person.plug('unknown');
  assert.deepEqual([speaker?.settings.private, speaker?.settings.on], [false, true]);
  person.plug('plugged');
  assert.deepEqual([speaker?.settings.private, speaker?.settings.on], [true, true]);
  person.plug('unplugged');
  assert.equal(speaker?.settings.on, false);
});

it('the light of the scanner shines while a card is awaited there', async () => {
  let lights: LedLights | undefined;
  const kiosk = enter({ engines: [], setLights: (now) => (lights = now) });
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  await kiosk.at('card');
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

async function notices(): Promise<Element> {
  let found: Element | null = null;
  await until(
    () => (found = document.querySelector('.no-voice')) !== null,
    () => 'the notice',
  );
  if (found === null) throw new Error('no notice');
  return found;
}
