import type { Texts } from '../catalogue.ts';
import { attentionEn } from './attention-en.ts';
import { attentionVi } from './attention-vi.ts';
import { careEn } from './care-en.ts';
import { careVi } from './care-vi.ts';
import { en } from './en.ts';
import { queueEn } from './queue-en.ts';
import { queueVi } from './queue-vi.ts';
import { vi } from './vi.ts';

export type OfficerKey =
  | keyof typeof attentionVi
  | keyof typeof careVi
  | keyof typeof queueVi
  | keyof typeof vi;
export const officerTexts: Texts<OfficerKey> = {
  vi: { ...vi, ...attentionVi, ...careVi, ...queueVi },
  en: { ...en, ...attentionEn, ...careEn, ...queueEn },
};
