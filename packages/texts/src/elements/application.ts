import type { Texts } from '../catalogue.ts';
import { applicationEn } from './application-en.ts';
import { applicationVi } from './application-vi.ts';

export type ApplicationKey = keyof typeof applicationVi;
/** Of `<mc-application>`: apart, so that a page loads the sentences of what it shows. */
export const applicationTexts: Texts<ApplicationKey> = {
  area: 'application',
  vi: applicationVi,
  en: applicationEn,
};
