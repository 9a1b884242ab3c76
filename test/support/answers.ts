import type { Language } from '@motcua/texts';
import type { Kiosk } from './kiosk.ts';

/** How one page of the civil-status extract is answered: the label of an option, or text for a field. */
type PageAnswer = { readonly option: RegExp } | { readonly field: string; readonly text: string };

const extractAnswers: Readonly<Record<Language, Readonly<Record<string, PageAnswer>>>> = {
  vi: {
    extract: { option: /^Khai sinh/ },
    subject: { option: /^Cho chính tôi/ },
    delivery: { option: /^Tại quầy/ },
    contact: { field: 'phone', text: '0900000123' },
  },
  en: {
    extract: { option: /^Birth/ },
    subject: { option: /^Myself/ },
    delivery: { option: /^At the counter/ },
    contact: { field: 'phone', text: '0900000123' },
  },
  'zh-Hant': {
    extract: { option: /^出生/ },
    subject: { option: /^本人/ },
    delivery: { option: /^在櫃台/ },
    contact: { field: 'phone', text: '0900000123' },
  },
};

/** Answers every page of the form at the kiosk until the fee is shown; gives the pages seen. */
export async function fillForm(
  kiosk: Kiosk,
  { phone }: { readonly phone?: string } = {},
): Promise<readonly string[]> {
  const pages: string[] = [];
  while ((await kiosk.at('form', 'fee')) === 'form') {
    const page = (await kiosk.page.locator('mc-kiosk').getAttribute('data-page')) ?? '';
    if (pages.includes(page)) throw new Error(`page ${page} does not let go`);
    pages.push(page);
    const answer = extractAnswers[kiosk.language][page];
    if (answer !== undefined && 'option' in answer) await kiosk.choose(answer.option);
    if (answer !== undefined && 'field' in answer)
      await type(kiosk, answer.field, answer.field === 'phone' ? (phone ?? answer.text) : answer.text);
    await kiosk.goOn();
    await kiosk.page
      .locator(`mc-kiosk:not([data-screen="form"][data-page="${page}"])`)
      .waitFor({ state: 'attached' });
  }
  return pages;
}

async function type(kiosk: Kiosk, field: string, text: string): Promise<void> {
  await kiosk.page.locator(`[data-field="${field}"] input`).click();
  await kiosk.page.keyboard.type(text);
}
