import type { Texts } from '../catalogue.ts';
import { chipEn } from './chip-en.ts';
import { chipVi } from './chip-vi.ts';
import { en } from './en.ts';
import { keysEn } from './keys-en.ts';
import { keysVi } from './keys-vi.ts';
import { vi } from './vi.ts';
import { waitingEn } from './waiting-en.ts';
import { waitingVi } from './waiting-vi.ts';

export type ShellKey = keyof typeof vi | keyof typeof chipVi | keyof typeof keysVi | keyof typeof waitingVi;
export const shellTexts: Texts<ShellKey> = {
  vi: { ...vi, ...keysVi, ...chipVi, ...waitingVi },
  en: { ...en, ...keysEn, ...chipEn, ...waitingEn },
};
