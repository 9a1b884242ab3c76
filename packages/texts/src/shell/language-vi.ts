/** Choosing a language in the middle of something. */
export const languageVi = {
  'language.title': 'Bạn muốn dùng tiếng nào?',
  'language.lead': 'Những gì bạn đã điền vẫn còn nguyên.',
  'language.close': 'Giữ tiếng đang dùng',
} as const;
