import type { ShellKey } from '../../../src/shell/index.ts';

export const language: Readonly<Partial<Record<ShellKey, string>>> = {
  'language.title': '您想用哪種語言？',
  'language.lead': '您輸入的內容都還在。',
  'language.close': '保留現在的語言',
};
