import { assert } from 'chai';
import '../shell.define.ts';
import { usualAids } from '../access/aids.ts';
import { startShell } from '../start-shell.ts';
import type { Shell } from '../start-shell.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import { until } from '../testing/page.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';

let kiosk: TestKiosk;
let shell: Shell | undefined;

beforeEach(() => {
  const { ports: access } = new HearingPerson();
  kiosk = new TestKiosk(
    () => undefined,
    (ports, clock) => (shell = startShell({ ports, clock, access, target: document.body })),
  );
});
afterEach(() => kiosk[Symbol.dispose]());

async function over(): Promise<void> {
  await until(
    () => document.querySelector<HTMLElement>('mc-kiosk')?.dataset['screen'] === 'start',
    () => 'the end of the session',
  );
}

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
  assert.equal(shell?.access.speaker.settings.rate, 2);
  actor.send({ type: 'WIPE' });
  await over();
  assert.equal(document.documentElement.lang, 'vi');
  for (const look of ['theme', 'text', 'size', 'reach', 'hand', 'motion'])
    assert.isUndefined(dataset[look], look);
  const { levelDba, on, rate } = shell?.access.speaker.settings ?? {};
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
  for (let turn = 0; turn < 200 && (await readLeft()) !== ''; turn += 1)
    await new Promise(requestAnimationFrame);
  assert.equal(await readLeft(), '');
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
