import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type SpeechKey = keyof typeof vi;
export const speechTexts: Texts<SpeechKey> = { area: 'speech', vi, en };
