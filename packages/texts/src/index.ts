export { fillPlaceholders, isLanguage, languages, translator } from './catalogue.ts';
export type { Language, LocalText, TextParameters, Texts, Translate } from './catalogue.ts';
export {
  formatDate,
  formatDong,
  formatTime,
  formatWeekday,
  groupIdNumber,
  maskIdNumber,
  toVietnamTime,
} from './format.ts';
