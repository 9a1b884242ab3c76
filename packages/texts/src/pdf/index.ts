import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type PdfKey = keyof typeof vi;
export const pdfTexts: Texts<PdfKey> = { vi, en };
