import type { Texts } from '../catalogue.ts';
import { statusEn } from './status-en.ts';
import { statusVi } from './status-vi.ts';

export type StatusKey = keyof typeof statusVi;
/** Of `<mc-case-status>`. */
export const statusTexts: Texts<StatusKey> = { area: 'status', vi: statusVi, en: statusEn };
