import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ShellKey = keyof typeof vi;
export const shellTexts: Texts<ShellKey> = { vi, en };
