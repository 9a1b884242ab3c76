import type { Language } from '@motcua/texts';
import { assert } from 'chai';
import './shell.define.ts';
import { startShell } from './start-shell.ts';
import { elementsIn, focused, loadKioskStyles, until, writtenOn } from './testing/page.ts';
import { birthForMe, TestKiosk } from './testing/test-kiosk.ts';

let kiosk: TestKiosk;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
beforeEach(async () => {
  kiosk = new TestKiosk(undefined, (ports, clock) => startShell({ ports, clock, target: document.body }));
  await kiosk.at('start');
});
afterEach(() => kiosk[Symbol.dispose]());

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  assert.isNotNull(found, selector);
  return found;
};

/** By hand: the key on the sill, then the name of the language. */
async function choose(language: Language): Promise<void> {
  find('[data-sill=language]').click();
  await until(
    () => document.querySelector(`.dialog [data-language=${language}]`) !== null,
    () => 'the choice of languages',
  );
  find(`.dialog [data-language=${language}]`).click();
  await until(
    () =>
      document.documentElement.lang === language &&
      document.querySelector('.dialog') === null &&
      focused() !== document.body,
    () => language,
  );
  await allDrawn();
}

async function allDrawn(): Promise<void> {
  for (const inner of elementsIn(find('mc-kiosk'))) if ('updateComplete' in inner) await inner.updateComplete;
}

const applicant = {
  applicantName: 'Trần Thị Bình',
  applicantIdNumber: '001099012345',
  applicantBirthDate: '1999-05-20',
  applicantAddress: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
};

it('on every page of a form the language changes, and answers, focus and errors stay', async () => {
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.press('APPLY');
  await kiosk.at('info');
  kiosk.press('NEXT');
  kiosk.press('WITHOUT_CARD');
  const seen: string[] = [];
  for (let { screen } = kiosk; screen.name === 'form'; { screen } = kiosk) {
    const { page } = screen;
    seen.push(page);
    await until(
      () => find('mc-kiosk').dataset['page'] === page,
      () => page,
    );
    kiosk.application.send({ type: 'NEXT' });
    if (kiosk.screen.name !== 'form' || kiosk.screen.page !== page) continue;
    await allDrawn();
    const boxes = elementsIn(document).filter((one) => one instanceof HTMLInputElement);
    const [box] = boxes;
    assert.isDefined(box, page);
    box.focus();
    const state = (): unknown => ({
      draft: kiosk.application.getSnapshot().context.draft,
      wrong: elementsIn(document).filter((one) => one.getAttribute('aria-invalid') === 'true').length,
      focus: focused() === box,
      values: boxes.map((one) => [one.value, one.checked, one.isConnected]),
    });
    const before = state();
    for (const language of ['zh-Hant', 'en', 'vi'] as const) {
      await choose(language);
      assert.deepEqual(state(), before, `${page} ${language}`);
    }
    kiosk.fillPage({ ...applicant, ...birthForMe });
  }
  assert.includeMembers(seen, ['applicant', 'extract', 'subject', 'delivery', 'contact']);
});

it('whoever chooses Chinese at the door is served in Chinese; the next person is not', async () => {
  find('.languages [lang=zh-Hant]').click();
  await until(
    () => document.documentElement.lang === 'zh-Hant',
    () => 'Chinese',
  );
  await allDrawn();
  assert.include(writtenOn(document), '請按這裡');
  find('[data-start]').click();
  await kiosk.at('home');
  await until(
    () => writtenOn(document).includes('您今天要辦什麼？'),
    () => 'home in Chinese',
  );
  kiosk.actor.send({ type: 'WIPE' });
  await kiosk.at('start');
  await until(
    () => document.documentElement.lang === 'vi',
    () => 'Vietnamese',
  );
});

it('the choice of languages can be left without choosing', async () => {
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await kiosk.at('home');
  await allDrawn();
  find('[data-sill=language]').click();
  await until(
    () => find('mc-kiosk').dataset['overlay'] === 'languages',
    () => 'the choice',
  );
  find('[data-sill=language]').click();
  await until(
    () => find('mc-kiosk').dataset['overlay'] === undefined,
    () => 'gone',
  );
  assert.equal(document.documentElement.lang, 'vi');
});
