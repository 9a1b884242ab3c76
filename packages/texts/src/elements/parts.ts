import type { Texts } from '../catalogue.ts';
import { partsEn } from './parts-en.ts';
import { partsVi } from './parts-vi.ts';

export type PartsKey = keyof typeof partsVi;
/** Of the fields that few procedures need: apart, because they are loaded apart. */
export const partsTexts: Texts<PartsKey> = { area: 'parts', vi: partsVi, en: partsEn };
