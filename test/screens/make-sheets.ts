import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';

/** One screen in one language and look. */
export interface Picture {
  readonly screen: string;
  readonly language: string;
  readonly look: string;
  /** JPEG in Base64, as small as it stands on the sheet. */
  readonly thumbnail: string;
}

const thumbnail = { width: 108, height: 192 };
const quality = 32;

/** Takes the small picture of a screen of this size. */
export async function takeThumbnail(
  session: CDPSession,
  { height, width }: { readonly height: number; readonly width: number },
): Promise<string> {
  const scale = thumbnail.width / width;
  const clip = { x: 0, y: 0, width, height, scale };
  const { data } = await session.send('Page.captureScreenshot', { format: 'jpeg', quality: 85, clip });
  return data;
}

/** Lays pictures out in `FOLDER/contact-sheet-LANGUAGE.webp`: a line for each screen, its looks beside each other. */
export async function makeSheets(page: Page, pictures: readonly Picture[], folder: string): Promise<void> {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const looks = [...new Set(pictures.map(({ look }) => look))];
  for (const language of new Set(pictures.map((picture) => picture.language))) {
    const figures = screens.map((screen) => {
      const ofScreen = pictures.filter((one) => one.screen === screen && one.language === language);
      return `<figure>${ofScreen.map(image).join('')}<figcaption>${screen}</figcaption></figure>`;
    });
    const width = 4 * looks.length * (thumbnail.width + 2) + 4 * 12;
    await page.setViewportSize({ width, height: 800 });
    await page.setContent(
      `<style>body{margin:8px;font:15px sans-serif;display:grid;grid-template-columns:repeat(4,auto);gap:8px}
      figure{margin:0;display:grid;grid-template-columns:repeat(${looks.length},${thumbnail.width}px);gap:2px}
      figcaption{grid-column:1/-1}</style><title>${looks.join(', ')}</title>${figures.join('')}`,
    );
    const height = await page.evaluate('document.documentElement.scrollHeight');
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height: Number(height), scale: 1 },
    });
    await session.detach();
    const sheet = Buffer.from(data, 'base64');
    await writeFile(`${folder}/contact-sheet-${language}.webp`, sheet);
    console.log(`${folder}/contact-sheet-${language}.webp: ${Math.round(sheet.length / 1024)} kB`);
  }
}

function image({ thumbnail: data }: Picture): string {
  return `<img src="data:image/jpeg;base64,${data}" width="${thumbnail.width}" height="${thumbnail.height}">`;
}
