import type { Texts } from '../catalogue.ts';
import { careEn } from './care-en.ts';
import { careVi } from './care-vi.ts';
import { configurationEn } from './configuration-en.ts';
import { configurationVi } from './configuration-vi.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import { waitingEn } from './waiting-en.ts';
import { waitingVi } from './waiting-vi.ts';

export type TechnicianKey =
  | keyof typeof vi
  | keyof typeof careVi
  | keyof typeof configurationVi
  | keyof typeof waitingVi;
export const technicianTexts: Texts<TechnicianKey> = {
  vi: { ...vi, ...careVi, ...configurationVi, ...waitingVi },
  en: { ...en, ...careEn, ...configurationEn, ...waitingEn },
};
