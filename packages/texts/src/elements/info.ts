import type { Texts } from '../catalogue.ts';
import { infoEn } from './info-en.ts';
import { infoVi } from './info-vi.ts';

export type InfoKey = keyof typeof infoVi;
/** Of `<mc-procedure-info>`. */
export const infoTexts: Texts<InfoKey> = { area: 'info', vi: infoVi, en: infoEn };
