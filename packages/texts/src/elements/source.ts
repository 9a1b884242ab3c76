import type { Texts } from '../catalogue.ts';
import { sourceEn } from './source-en.ts';
import { sourceVi } from './source-vi.ts';

export type SourceKey = keyof typeof sourceVi;
/** Where values came from: apart, because what shows a case has none. */
export const sourceTexts: Texts<SourceKey> = { area: 'source', vi: sourceVi, en: sourceEn };
