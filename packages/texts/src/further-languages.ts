import type { LanguagePack } from './catalogue.ts';

/**
 * The languages beside Vietnamese and English: a folder of texts and one line here.
 *
 * Each is loaded when somebody asks for it; whoever does not, does not load it.
 */
export const furtherLanguages = {
  'zh-Hant': async () => import('../languages/zh-Hant/index.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly pack: LanguagePack }>>>;

export type FurtherLanguage = keyof typeof furtherLanguages;
