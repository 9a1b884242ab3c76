import type { Texts } from '../catalogue.ts';
import { chipEn } from './chip-en.ts';
import { chipVi } from './chip-vi.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import { waitingEn } from './waiting-en.ts';
import { waitingVi } from './waiting-vi.ts';

export type ShellKey = keyof typeof vi | keyof typeof chipVi | keyof typeof waitingVi;
export const shellTexts: Texts<ShellKey> = {
  vi: { ...vi, ...chipVi, ...waitingVi },
  en: { ...en, ...chipEn, ...waitingEn },
};
