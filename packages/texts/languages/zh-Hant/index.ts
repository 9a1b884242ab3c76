import type { LanguagePack } from '../../src/catalogue.ts';

export const pack: LanguagePack = {};
