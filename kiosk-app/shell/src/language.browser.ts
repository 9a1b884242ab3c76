import type { Language } from '@motcua/texts';
import { assert } from 'chai';
import { drawn, openKiosk, overlaid, useKioskPage } from './testing/kiosk-page.ts';
import { appears, elementsIn, focused, press, rendered, until, writtenOn } from './testing/page.ts';
import { birthForMe } from './testing/test-kiosk.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';

let kiosk: TestKiosk;

useKioskPage();
beforeEach(async () => {
  kiosk = openKiosk();
  await drawn('start');
});

/** By hand: the key on the sill, then the name of the language. */
async function choose(language: Language): Promise<void> {
  press('[data-sill=language]');
  await appears(`.dialog [data-language=${language}]`);
  press(`.dialog [data-language=${language}]`);
  await until(
    () =>
      document.documentElement.lang === language &&
      document.querySelector('.dialog') === null &&
      focused() !== document.body,
    () => language,
  );
  await rendered();
}

const applicant = {
  applicantName: 'Trần Thị Bình',
  applicantIdNumber: '001099012345',
  applicantBirthDate: '1999-05-20',
  applicantAddress: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
};

it('on every page of a form the language changes, and answers, focus and errors stay', async () => {
  await kiosk.toForm();
  const seen: string[] = [];
  for (let { screen } = kiosk; screen.name === 'form'; { screen } = kiosk) {
    const { page } = screen;
    seen.push(page);
    await drawn('form', page);
    kiosk.application.send({ type: 'NEXT' });
    if (kiosk.screen.name !== 'form' || kiosk.screen.page !== page) continue;
    await rendered();
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
  press('.languages [lang=zh-Hant]');
  await until(
    () => document.documentElement.lang === 'zh-Hant',
    () => 'Chinese',
  );
  await rendered();
  assert.include(writtenOn(document), '請按這裡');
  press('[data-start]');
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
  await drawn('home');
  press('[data-sill=language]');
  await overlaid('languages');
  press('[data-sill=language]');
  await overlaid(undefined);
  assert.equal(document.documentElement.lang, 'vi');
});
