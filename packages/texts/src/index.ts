export {
  fillPlaceholders,
  furtherText,
  furtherTexts,
  inLanguage,
  isLanguage,
  languageChoices,
  languages,
  loadLanguage,
  paperLanguage,
  translator,
} from './catalogue.ts';
export { inEveryLanguage } from './in-every-language.ts';
export { nameWithProvince } from './name-with-province.ts';
export { furtherLanguages } from './further-languages.ts';
export type {
  Language,
  LanguagePack,
  LocalText,
  SourceLanguage,
  TextParameters,
  Texts,
  Translate,
} from './catalogue.ts';
export {
  formatDate,
  formatDong,
  formatTime,
  formatWeekday,
  groupIdNumber,
  maskIdNumber,
  toVietnamTime,
} from './format.ts';
