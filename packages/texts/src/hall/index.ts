import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type HallKey = keyof typeof vi;
export const hallTexts: Texts<HallKey> = { area: 'hall', vi, en };
