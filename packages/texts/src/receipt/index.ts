import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ReceiptKey = keyof typeof vi;
export const receiptTexts: Texts<ReceiptKey> = { vi, en };
