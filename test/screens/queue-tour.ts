import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kiosk } from '../support/kiosk.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { fontsShown } from './fonts-shown.ts';

const television = { width: 1920, height: 1080 };

/** A number for the counter: lines, papers, ticket, no paper, no network, the officer's desk and the hall. */
export async function queueTour(
  office: WardOffice,
  { folder, language }: { readonly folder: string; readonly language: 'vi' | 'en' },
): Promise<void> {
  const hall = await office.browser.newPage({ viewport: television });
  await hall.goto(office.demo.hallDisplay);
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  const { page } = kiosk;
  const shoot = async (name: string): Promise<void> => {
    await fontsShown(page);
    await page.screenshot({ path: join(folder, `queue-${language}-${name}.png`) });
  };
  const enter = async (): Promise<void> => {
    await kiosk.at('start');
    if (language === 'en') await kiosk.press('English');
    await page.locator('[data-start]').click();
    await kiosk.at('home');
  };
  const take = async (): Promise<string> => {
    await page.locator('[data-action="queue"]').click();
    await kiosk.at('queue-lines');
    await shoot('lines');
    await page.locator('[data-line="civil-status"]').click();
    await kiosk.at('queue-line');
    await kiosk.press(kiosk.t('queue.take'));
    await kiosk.at('ticket');
    return (await page.locator('[data-number]').getAttribute('data-number')) ?? '';
  };

  await enter();
  await page.locator('[data-action="queue"]').click();
  await kiosk.at('queue-lines');
  await page.locator('[data-line="civil-status"]').click();
  await kiosk.at('queue-line');
  await shoot('line');
  await page.locator('[data-prepare="birth-registration"]').click();
  await page.getByText(kiosk.t('queue.bringOnPaper')).waitFor();
  await shoot('line-papers');
  await kiosk.press(kiosk.t('queue.take'));
  await kiosk.at('ticket');
  await page.locator('.ticket .status.good').waitFor();
  await shoot('ticket');
  const number = (await page.locator('[data-number]').getAttribute('data-number')) ?? '';
  const [paper] = await office.panel.papers();
  if (paper !== undefined)
    await writeFile(join(folder, `queue-${language}-paper.png`), await office.panel.paper(paper.id));
  await kiosk.press(kiosk.t('action.finish'));

  const desk = await office.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await desk.goto(office.demo.officerDesk);
  await desk.locator('officer-queue select').selectOption('3');
  await desk.locator('officer-queue summary').click();
  await desk.getByRole('button', { name: `Gọi ${number}`, exact: true }).click();
  await hall.locator(`.number[data-number="${number}"]`).waitFor();
  await desk.screenshot({ path: join(folder, `queue-${language}-desk.png`) });
  await hall.screenshot({ path: join(folder, `queue-${language}-hall.png`) });
  await desk.getByRole('button', { name: 'Xong', exact: true }).click();
  await desk.close();

  await office.panel.printer('run-out');
  await enter();
  await take();
  await page.getByText(kiosk.t('queue.noPaper')).waitFor();
  await shoot('no-paper');
  await office.panel.printer('load-paper');
  await kiosk.press(kiosk.t('action.finish'));

  await kiosk.at('start');
  await office.panel.network('pull');
  await page.locator('[data-network="down"]').waitFor();
  await shoot('offline-start');
  await enter();
  await shoot('offline-home');
  await take();
  await page.locator('.ticket .status.good').waitFor();
  await shoot('offline-ticket');
  await office.panel.network('plug');
  await kiosk.close();
  await hall.close();
}
