import type { Texts } from '../catalogue.ts';
import { careEn } from './care-en.ts';
import { careVi } from './care-vi.ts';
import { configurationEn } from './configuration-en.ts';
import { configurationVi } from './configuration-vi.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type TechnicianKey = keyof typeof vi | keyof typeof careVi | keyof typeof configurationVi;
export const technicianTexts: Texts<TechnicianKey> = {
  vi: { ...vi, ...careVi, ...configurationVi },
  en: { ...en, ...careEn, ...configurationEn },
};
