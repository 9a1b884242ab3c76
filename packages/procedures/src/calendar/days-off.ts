import type { DatedDay } from './working-calendar.ts';

/** Where the days are known from. */
export const calendarSources = {
  'labour-code':
    'Bộ luật Lao động 45/2019/QH14, Điều 112: the 11 paid days off a year; a day off that falls on a weekend is made up on the next working day (Điều 111).',
  'notice-2026':
    'Notice of the Ministry of Home Affairs on the days off of Tết and National Day 2026 for officials, with two exchanged working days. Numbers of the notice to be added.',
  'culture-day':
    'Nghị quyết 80-NQ/TW (2026) names 24/11 the Day of Vietnamese Culture, a paid day off; Nghị quyết 30/NQ-CP asks for the change of Điều 112. Confirm that it is in force.',
  'expected-2027':
    'Worked out from the lunar calendar and from earlier years. Replace it when the notice for 2027 is known.',
} as const;

/** Public days off on any weekday, 2026 and 2027. */
export const daysOff: readonly DatedDay[] = [
  { date: '2026-01-01', name: 'Tết Dương lịch', status: 'confirmed', source: 'labour-code' },
  { date: '2026-01-02', name: 'Nghỉ hoán đổi, làm bù 10/01', status: 'to-confirm', source: 'notice-2026' },
  { date: '2026-02-16', name: 'Tết Nguyên đán (29 tháng Chạp)', status: 'confirmed', source: 'notice-2026' },
  { date: '2026-02-17', name: 'Tết Nguyên đán (mùng 1)', status: 'confirmed', source: 'labour-code' },
  { date: '2026-02-18', name: 'Tết Nguyên đán (mùng 2)', status: 'confirmed', source: 'labour-code' },
  { date: '2026-02-19', name: 'Tết Nguyên đán (mùng 3)', status: 'confirmed', source: 'labour-code' },
  { date: '2026-02-20', name: 'Tết Nguyên đán (mùng 4)', status: 'confirmed', source: 'notice-2026' },
  {
    date: '2026-04-26',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    status: 'confirmed',
    source: 'labour-code',
  },
  { date: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương', status: 'confirmed', source: 'labour-code' },
  { date: '2026-04-30', name: 'Ngày Chiến thắng', status: 'confirmed', source: 'labour-code' },
  { date: '2026-05-01', name: 'Ngày Quốc tế lao động', status: 'confirmed', source: 'labour-code' },
  { date: '2026-08-31', name: 'Nghỉ hoán đổi, làm bù 22/08', status: 'to-confirm', source: 'notice-2026' },
  { date: '2026-09-01', name: 'Quốc khánh', status: 'confirmed', source: 'notice-2026' },
  { date: '2026-09-02', name: 'Quốc khánh', status: 'confirmed', source: 'labour-code' },
  { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', status: 'to-confirm', source: 'culture-day' },
  { date: '2027-01-01', name: 'Tết Dương lịch', status: 'confirmed', source: 'labour-code' },
  {
    date: '2027-02-05',
    name: 'Tết Nguyên đán (30 tháng Chạp)',
    status: 'to-confirm',
    source: 'expected-2027',
  },
  { date: '2027-02-06', name: 'Tết Nguyên đán (mùng 1)', status: 'confirmed', source: 'labour-code' },
  { date: '2027-02-07', name: 'Tết Nguyên đán (mùng 2)', status: 'confirmed', source: 'labour-code' },
  { date: '2027-02-08', name: 'Tết Nguyên đán (mùng 3)', status: 'confirmed', source: 'labour-code' },
  { date: '2027-02-09', name: 'Tết Nguyên đán (mùng 4)', status: 'to-confirm', source: 'expected-2027' },
  { date: '2027-02-10', name: 'Nghỉ bù Tết Nguyên đán', status: 'to-confirm', source: 'expected-2027' },
  { date: '2027-02-11', name: 'Nghỉ bù Tết Nguyên đán', status: 'to-confirm', source: 'expected-2027' },
  {
    date: '2027-04-16',
    name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    status: 'confirmed',
    source: 'labour-code',
  },
  { date: '2027-04-30', name: 'Ngày Chiến thắng', status: 'confirmed', source: 'labour-code' },
  { date: '2027-05-01', name: 'Ngày Quốc tế lao động', status: 'confirmed', source: 'labour-code' },
  { date: '2027-05-03', name: 'Nghỉ bù Ngày Quốc tế lao động', status: 'confirmed', source: 'labour-code' },
  { date: '2027-09-02', name: 'Quốc khánh', status: 'confirmed', source: 'labour-code' },
  { date: '2027-09-03', name: 'Quốc khánh', status: 'to-confirm', source: 'expected-2027' },
  { date: '2027-11-24', name: 'Ngày Văn hóa Việt Nam', status: 'to-confirm', source: 'culture-day' },
];

/** Saturdays worked in exchange. */
export const extraWorkingDays: readonly DatedDay[] = [
  { date: '2026-01-10', name: 'Làm bù cho 02/01', status: 'to-confirm', source: 'notice-2026' },
  { date: '2026-08-22', name: 'Làm bù cho 31/08', status: 'to-confirm', source: 'notice-2026' },
];
