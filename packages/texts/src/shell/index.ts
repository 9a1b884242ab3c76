import type { Texts } from '../catalogue.ts';
import { cardEn } from './card-en.ts';
import { cardVi } from './card-vi.ts';
import { careEn } from './care-en.ts';
import { careVi } from './care-vi.ts';
import { carryEn } from './carry-en.ts';
import { carryVi } from './carry-vi.ts';
import { chipEn } from './chip-en.ts';
import { chipVi } from './chip-vi.ts';
import { en } from './en.ts';
import { informationEn } from './information-en.ts';
import { informationVi } from './information-vi.ts';
import { keysEn } from './keys-en.ts';
import { keysVi } from './keys-vi.ts';
import { languageEn } from './language-en.ts';
import { languageVi } from './language-vi.ts';
import { lookupEn } from './lookup-en.ts';
import { lookupVi } from './lookup-vi.ts';
import { openingEn } from './opening-en.ts';
import { openingVi } from './opening-vi.ts';
import { phoneEn } from './phone-en.ts';
import { phoneVi } from './phone-vi.ts';
import { placesEn } from './places-en.ts';
import { placesVi } from './places-vi.ts';
import { queueEn } from './queue-en.ts';
import { queueVi } from './queue-vi.ts';
import { submissionEn } from './submission-en.ts';
import { submissionVi } from './submission-vi.ts';
import { vi } from './vi.ts';
import { waitingEn } from './waiting-en.ts';
import { waitingVi } from './waiting-vi.ts';

export type ShellKey =
  | keyof typeof vi
  | keyof typeof cardVi
  | keyof typeof careVi
  | keyof typeof carryVi
  | keyof typeof chipVi
  | keyof typeof informationVi
  | keyof typeof keysVi
  | keyof typeof languageVi
  | keyof typeof lookupVi
  | keyof typeof openingVi
  | keyof typeof phoneVi
  | keyof typeof placesVi
  | keyof typeof queueVi
  | keyof typeof submissionVi
  | keyof typeof waitingVi;
export const shellTexts: Texts<ShellKey> = {
  area: 'shell',
  vi: {
    ...vi,
    ...cardVi,
    ...careVi,
    ...carryVi,
    ...chipVi,
    ...informationVi,
    ...keysVi,
    ...languageVi,
    ...lookupVi,
    ...openingVi,
    ...phoneVi,
    ...placesVi,
    ...queueVi,
    ...submissionVi,
    ...waitingVi,
  },
  en: {
    ...en,
    ...cardEn,
    ...careEn,
    ...carryEn,
    ...chipEn,
    ...informationEn,
    ...keysEn,
    ...languageEn,
    ...lookupEn,
    ...openingEn,
    ...phoneEn,
    ...placesEn,
    ...queueEn,
    ...submissionEn,
    ...waitingEn,
  },
};
