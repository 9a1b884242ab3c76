import type { Texts } from '../catalogue.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ErrorsKey = keyof typeof vi;
export const errorsTexts: Texts<ErrorsKey> = { area: 'errors', vi, en };
