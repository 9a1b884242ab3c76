import type { Texts } from '../catalogue.ts';
import { boardEn } from './board-en.ts';
import { boardVi } from './board-vi.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type PanelKey = keyof typeof vi | keyof typeof boardVi;
export const panelTexts: Texts<PanelKey> = { vi: { ...vi, ...boardVi }, en: { ...en, ...boardEn } };
