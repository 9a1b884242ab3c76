import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type TechnicianKey = keyof typeof vi;
export const technicianTexts: Texts<TechnicianKey> = { vi, en };
