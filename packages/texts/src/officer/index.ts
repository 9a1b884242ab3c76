import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type OfficerKey = keyof typeof vi;
export const officerTexts: Texts<OfficerKey> = { vi, en };
