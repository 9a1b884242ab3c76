import type { Texts } from '../catalogue.ts';
import { chipEn } from './chip-en.ts';
import { chipVi } from './chip-vi.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ShellKey = keyof typeof vi | keyof typeof chipVi;
export const shellTexts: Texts<ShellKey> = { vi: { ...vi, ...chipVi }, en: { ...en, ...chipEn } };
