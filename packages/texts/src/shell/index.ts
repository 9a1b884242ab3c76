import type { Texts } from '../catalogue.ts';
import { careEn } from './care-en.ts';
import { careVi } from './care-vi.ts';
import { carryEn } from './carry-en.ts';
import { carryVi } from './carry-vi.ts';
import { chipEn } from './chip-en.ts';
import { chipVi } from './chip-vi.ts';
import { en } from './en.ts';
import { keysEn } from './keys-en.ts';
import { keysVi } from './keys-vi.ts';
import { openingEn } from './opening-en.ts';
import { openingVi } from './opening-vi.ts';
import { queueEn } from './queue-en.ts';
import { queueVi } from './queue-vi.ts';
import { placesEn } from './places-en.ts';
import { placesVi } from './places-vi.ts';
import { languageEn } from './language-en.ts';
import { languageVi } from './language-vi.ts';
import { vi } from './vi.ts';
import { waitingEn } from './waiting-en.ts';
import { waitingVi } from './waiting-vi.ts';

export type ShellKey =
  | keyof typeof queueVi
  | keyof typeof vi
  | keyof typeof careVi
  | keyof typeof carryVi
  | keyof typeof chipVi
  | keyof typeof languageVi
  | keyof typeof keysVi
  | keyof typeof openingVi
  | keyof typeof placesVi
  | keyof typeof waitingVi;
export const shellTexts: Texts<ShellKey> = {
  area: 'shell',
  vi: {
    ...vi,
    ...languageVi,
    ...queueVi,
    ...careVi,
    ...carryVi,
    ...keysVi,
    ...openingVi,
    ...chipVi,
    ...placesVi,
    ...waitingVi,
  },
  en: {
    ...en,
    ...languageEn,
    ...queueEn,
    ...careEn,
    ...carryEn,
    ...keysEn,
    ...openingEn,
    ...chipEn,
    ...placesEn,
    ...waitingEn,
  },
};
