import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { queueEn } from './queue-en.ts';
import { queueVi } from './queue-vi.ts';
import { vi } from './vi.ts';

export type OfficerKey = keyof typeof queueVi | keyof typeof vi;
export const officerTexts: Texts<OfficerKey> = {
  vi: { ...vi, ...queueVi },
  en: { ...en, ...queueEn },
};
