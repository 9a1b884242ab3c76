import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type PhoneKey = keyof typeof vi;
export const phoneTexts: Texts<PhoneKey> = { area: 'phone', vi, en };
