import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ElementsKey = keyof typeof vi;
export const elementsTexts: Texts<ElementsKey> = { vi, en };
