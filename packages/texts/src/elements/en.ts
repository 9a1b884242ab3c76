import type { vi } from './vi.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {};
