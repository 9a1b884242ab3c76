import type { Language } from './catalogue.ts';

/** Vietnam keeps UTC+7 all year round; Node and browsers need no time-zone data for it. */
const vietnamOffsetMs = 7 * 60 * 60 * 1000;

/** `16000` → `16.000 đ`. Amounts are integer đồng; the dot is the Vietnamese thousands separator in both languages. */
export function formatDong(amount: number): string {
  return `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')} đ`;
}

/**
 * `2026-11-23` → `23/11/2026`; partial dates of old papers stay partial: `1999-05` → `05/1999`, `1999` → `1999`.
 * Takes the date part of an instant as it stands in Vietnam.
 */
export function formatDate(value: string): string {
  const date = value.includes('T') ? toVietnamTime(value).date : value;
  return date.split('-').toReversed().join('/');
}

/** `2026-11-23T02:16:00Z` → `09:16`, the wall clock in Vietnam. */
export function formatTime(instant: string): string {
  return toVietnamTime(instant).time;
}

/** As in the middle of a sentence; the platform begins them with capitals. */
const vietnameseWeekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** Name of the weekday of `YYYY-MM-DD` or of an instant in Vietnam. */
export function formatWeekday(value: string, language: Language): string {
  const date = value.includes('T') ? toVietnamTime(value).date : value;
  const day = new Date(date);
  return language === 'vi'
    ? (vietnameseWeekdays[day.getUTCDay()] ?? '')
    : day.toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' });
}

/** The wall clock in Vietnam at an instant: `date` as `YYYY-MM-DD`, `time` as `HH:mm`. */
export function toVietnamTime(instant: string | Date): { readonly date: string; readonly time: string } {
  const shifted = new Date(new Date(instant).getTime() + vietnamOffsetMs).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

/** `001099012345` → `001 099 012 345`: people read and compare numbers in threes. */
export function groupIdNumber(idNumber: string): string {
  return idNumber.replaceAll(/(\d{3})(?=\d)/g, '$1 ');
}

/** `001099012345` → `001 ••• ••• 345`, for paper and for screens others can see. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 7) return '•'.repeat(idNumber.length);
  const hidden = '•'.repeat(idNumber.length - 6).replaceAll(/(•{3})(?=•)/g, '$1 ');
  return `${idNumber.slice(0, 3)} ${hidden} ${idNumber.slice(-3)}`;
}
