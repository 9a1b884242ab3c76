import { assert } from 'chai';
import { assertAccessible, drawn, openKiosk, useKioskPage } from './testing/kiosk-page.ts';
import { find, focused, press, until, writtenOn } from './testing/page.ts';
import { building, enrolment, marriage } from './testing/procedures.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';

let kiosk: TestKiosk;

useKioskPage();
beforeEach(() => {
  kiosk = openKiosk((world) => {
    world.others = [enrolment, building, marriage];
  });
});

for (const language of ['vi', 'en'] as const) {
  it(`every screen on the way to a procedure, in ${language}: axe finds nothing`, async () => {
    await drawn('start');
    kiosk.actor.send({ type: 'START', language });
    await drawn('home');
    assert.isEmpty(document.querySelectorAll('[data-more]'), 'the home screen fits');
    await assertAccessible();
    press('[data-event=building]');
    await drawn('procedures');
    await assertAccessible();
    press('[data-procedure=building-permit]');
    await drawn('info');
    assert.isNotNull(document.querySelector('.actions mc-button[variant=main]'), 'it begins here');
    await assertAccessible();
    press('.actions mc-button.back');
    await drawn('procedures');
    kiosk.world.gateway = 'down';
    press('[data-procedure=building-permit]');
    await drawn('procedure-fault');
    await assertAccessible();
  });
}

it('typing finds without diacritics, marks what was found, and is forgotten', async () => {
  await drawn('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await drawn('home');
  press('[data-action=find]');
  await drawn('procedure-search');
  await until(
    () => focused() instanceof HTMLInputElement,
    () => 'focus in the box',
  );
  const box = focused();
  assert.instanceOf(box, HTMLInputElement);
  const keys = find('mc-keyboard');
  await until(
    () => Reflect.get(keys, 'layout') === 'search',
    () => `the keys that find, but ${String(Reflect.get(keys, 'layout'))}`,
  );
  box.value = 'giay ket hon';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(
    () => document.querySelectorAll('[data-procedure]').length === 2,
    () => 'two procedures',
  );
  assert.equal(document.querySelector('[data-procedure=marriage-registration] mark')?.textContent, 'kết hôn');
  await assertAccessible();
  kiosk.actor.send({ type: 'WIPE' });
  await drawn('start');
  assert.notInclude(writtenOn(document), 'giay ket hon');
});
