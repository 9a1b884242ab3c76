import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type PanelKey = keyof typeof vi;
export const panelTexts: Texts<PanelKey> = { vi, en };
