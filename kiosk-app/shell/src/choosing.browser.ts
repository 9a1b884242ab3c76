import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import './shell.define.ts';
import type { ScreenName } from './screen-of.ts';
import { startShell } from './start-shell.ts';
import { elementsIn, focused, loadKioskStyles, until, writtenOn } from './testing/page.ts';
import { building, enrolment, marriage } from './testing/procedures.ts';
import { TestKiosk } from './testing/test-kiosk.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

let kiosk: TestKiosk;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
beforeEach(() => {
  kiosk = new TestKiosk(
    (world) => {
      world.others = [enrolment, building, marriage];
    },
    (ports, clock) => startShell({ ports, clock, target: document.body }),
  );
});
afterEach(() => kiosk[Symbol.dispose]());

async function drawn(screen: ScreenName): Promise<void> {
  const element = document.querySelector<HTMLElement>('mc-kiosk');
  await until(
    () => element?.dataset['screen'] === screen,
    () => `${screen}, but ${element?.dataset['screen'] ?? 'nothing'}`,
  );
  for (const inner of elementsIn(document)) if ('updateComplete' in inner) await inner.updateComplete;
}

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.documentElement);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

function press(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  assert.isNotNull(button, selector);
  button.click();
}

for (const language of ['vi', 'en'] as const) {
  it(`every screen on the way to a procedure, in ${language}: axe finds nothing`, async () => {
    await drawn('start');
    kiosk.actor.send({ type: 'START', language });
    await drawn('home');
    assert.isEmpty(document.querySelectorAll('[data-more]'), 'the home screen fits');
    await clean();
    press('[data-event=building]');
    await drawn('procedures');
    await clean();
    press('[data-procedure=building-permit]');
    await drawn('info');
    assert.isNotNull(document.querySelector('.actions mc-button[variant=main]'), 'it begins here');
    await clean();
    press('.actions mc-button.back');
    await drawn('procedures');
    kiosk.world.gateway = 'down';
    press('[data-procedure=building-permit]');
    await drawn('procedure-fault');
    await clean();
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
  box.value = 'giay ket hon';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await until(
    () => document.querySelectorAll('[data-procedure]').length === 2,
    () => 'two procedures',
  );
  assert.equal(document.querySelector('[data-procedure=marriage-registration] mark')?.textContent, 'kết hôn');
  await clean();
  kiosk.actor.send({ type: 'WIPE' });
  await drawn('start');
  assert.notInclude(writtenOn(document), 'giay ket hon');
});
