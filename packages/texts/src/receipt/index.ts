import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { ticketEn } from './ticket-en.ts';
import { ticketVi } from './ticket-vi.ts';
import { vi } from './vi.ts';

export type ReceiptKey = keyof typeof vi | keyof typeof ticketVi;
export const receiptTexts: Texts<ReceiptKey> = {
  area: 'receipt',
  vi: { ...vi, ...ticketVi },
  en: { ...en, ...ticketEn },
};
