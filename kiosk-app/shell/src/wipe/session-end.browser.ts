import { assert } from 'chai';
import { usualAids } from '../access/aids.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import { drawn, openKiosk, openShell, useKioskPage } from '../testing/kiosk-page.ts';
import { until } from '../testing/page.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

let kiosk: TestKiosk;

useKioskPage();
beforeEach(() => {
  kiosk = openKiosk(undefined, { access: new HearingPerson().ports });
});

const over = (): Promise<void> => drawn('start');

it('the next person finds the screen, the voice and the language as usual', async () => {
  await kiosk.at('start');
  const { actor } = kiosk;
  actor.send({ type: 'START', language: 'en' });
  actor.send({ type: 'LARGER' });
  actor.send({ type: 'CONTRAST' });
  const change = { speech: true, rate: 2, levelDba: 75, larger: true, lowReach: true, leftHanded: true };
  actor.send({ type: 'AIDS', change });
  const { dataset } = document.documentElement;
  await until(
    () =>
      document.documentElement.lang === 'en' && dataset['theme'] === 'contrast' && dataset['reach'] === 'low',
    () => 'the looks of this person',
  );
  assert.equal(openShell().access.speaker.settings.rate, 2);
  actor.send({ type: 'WIPE' });
  await over();
  assert.equal(document.documentElement.lang, 'vi');
  for (const look of ['theme', 'text', 'size', 'reach', 'hand', 'motion'])
    assert.isUndefined(dataset[look], look);
  const { levelDba, on, rate } = openShell().access.speaker.settings;
  assert.deepEqual({ levelDba, on, rate }, { levelDba: usualAids.levelDba, on: false, rate: 1 });
});

it('storage, selection, clipboard and object URLs are empty after a session that nobody ended', async () => {
  await kiosk.toConsent();
  localStorage.setItem('name', 'Nguyễn Văn An');
  sessionStorage.setItem('name', 'Nguyễn Văn An');
  await navigator.clipboard.writeText('001099012345');
  const url = URL.createObjectURL(new Blob(['Nguyễn Văn An']));
  getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body);
  await kiosk.pass(75_000);
  await over();
  assert.equal(getSelection()?.toString(), '');
  // The clipboard is emptied a turn later than the rest.
  await until(
    async () => (await readLeft()) === '',
    () => 'nothing left to read',
  );
  await fetch(url).then(
    () => assert.fail('the picture is still there'),
    () => undefined,
  );
});

async function readLeft(): Promise<string> {
  const stored = `${localStorage.getItem('name') ?? ''}${sessionStorage.getItem('name') ?? ''}`;
  return `${stored}${await navigator.clipboard.readText()}`;
}

it('a receipt that still waits at the printer is given up with the session', async () => {
  await kiosk.submit();
  await kiosk.at('printing');
  assert.equal(kiosk.world.cancelledPrints, 0);
  kiosk.actor.send({ type: 'WIPE' });
  await over();
  assert.equal(kiosk.world.cancelledPrints, 1);
});
