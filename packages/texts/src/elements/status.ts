import type { Texts } from '../catalogue.ts';
import { statusEn } from './status-en.ts';
import { statusVi } from './status-vi.ts';

export type StatusKey = keyof typeof statusVi;
/** Of `<mc-case-status>`. */
export const statusTexts: Texts<StatusKey> = { vi: statusVi, en: statusEn };
