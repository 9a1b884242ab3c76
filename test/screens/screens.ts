/**
 * Takes a picture of every screen, in both languages, through the real processes:
 * `node test/screens/screens.ts [FOLDER] [TOUR…]`. Without names of tours it makes them all.
 *
 * For looking at, not for comparing: a changed pixel fails nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';
import { accessTour } from './access-tour.ts';
import { careTour } from './care-tour.ts';
import { faultsTour } from './faults-tour.ts';
import { fontsShown } from './fonts-shown.ts';
import { kioskTour } from './kiosk-tour.ts';
import { openingTour } from './opening-tour.ts';
import { pagesTour } from './pages-tour.ts';
import { phoneTour } from './phone-tour.ts';
import { proceduresTour } from './procedures-tour.ts';
import { queueTour } from './queue-tour.ts';
import { technicianTour } from './technician-tour.ts';
import { waitingTour } from './waiting-tour.ts';

const [folder = '.cache/screens', ...wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });

async function shoot(page: Page, name: string): Promise<void> {
  await fontsShown(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

type InLanguage = (office: WardOffice, language: 'vi' | 'en') => Promise<void>;

/** Once in each language. */
const tours: Readonly<Record<string, InLanguage>> = {
  procedures: (office, language) => proceduresTour(office, { folder, language }),
  phone: (office, language) => phoneTour(office, { folder, language }),
  kiosk: async (office, language) => {
    await kioskTour(office, { folder, language });
    const [paper] = await office.panel.papers();
    if (paper !== undefined)
      await writeFile(join(folder, `paper-${language}.png`), await office.panel.paper(paper.id));
  },
  waiting: (office, language) => waitingTour(office, { folder, language, shoot }),
  queue: (office, language) => queueTour(office, { folder, language }),
  faults: (office, language) => faultsTour(office, { folder, language }),
  technician: (office, language) => technicianTour(office, { folder, language, contrast: language === 'en' }),
  care: (office, language) => careTour(office, language, shoot),
  access: (office, language) => accessTour(office, language, shoot),
};

const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

await using office = await openWardOffice();
for (const [name, tour] of Object.entries(tours))
  if (isWanted(name)) for (const language of ['vi', 'en'] as const) await tour(office, language);
if (isWanted('pages')) await pagesTour(office, folder);
if (isWanted('opening')) await openingTour(folder);
console.log(`pictures are in ${folder}`);
