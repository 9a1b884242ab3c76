import type { openingVi } from './opening-vi.ts';

export const openingEn: Readonly<Record<keyof typeof openingVi, string>> = {
  'opening.today': 'Open today: {hours}',
  'opening.todayWhy': 'Open today: {hours} ({reason})',
  'opening.announcements': 'Notices',

  'opening.closed.kind': 'Outside opening hours',
  'opening.closed.today': 'Open again at {time} today',
  'opening.closed.tomorrow': 'Open again at {time} tomorrow',
  'opening.closed.day': 'Open again at {time}, {weekday} {date}',
  'opening.closed.unknown': 'Closed for some time',
  'opening.closed.safe': 'Cases handed in before are safe and go on.',
  'opening.online.title': 'What you can do on your phone',
  'opening.online.detail': 'Scan this code with your phone to read about procedures or look up your case.',
  'opening.online.code': 'Code that opens {address}',

  'opening.elsewhere': 'Where you can go instead',
  'opening.elsewhere.kiosk': 'Kiosk',
  'opening.elsewhere.office': 'Office with staff',
  'opening.elsewhere.phone': 'Phone {phone}',

  'opening.dark': 'The screen is resting. Touch it to see the opening hours.',
  'opening.finishing': 'We have closed – please finish',

  'opening.gateway.what': 'The kiosk cannot reach the receiving office.',
  'opening.broken.what': 'The kiosk has just stopped by itself.',
};
