/**
 * How this language is said: the voices that say it, the best first, as their tags begin, and what is written as in
 * Viet Nam in words. Most of the Hoa of Ho Chi Minh City speak Cantonese; Mandarin is understood.
 */
export const spoken: Readonly<Record<string, string>> = {
  voices: 'yue zh-yue zh-HK cmn zh-cmn zh-TW zh',
  hidden: '已隱藏',
  date: '{year}年{month}月{day}日',
  time: '{hours}點{minutes}分',
  hour: '{hours}點',
  dong: '越盾',
  times: '乘',
};
