import type { ticketVi } from './ticket-vi.ts';

export const ticketEn: Readonly<Record<keyof typeof ticketVi, string>> = {
  'ticket.title': 'Your queue number',
  'ticket.counter': 'Listen for {counters}',
  'ticket.or': '{first} or {last}',
  'ticket.ahead': 'Waiting before you',
  'ticket.minutes': 'Wait about',
  'ticket.minutes-value': '{minutes} min',
  'ticket.taken': 'Taken at',
  'ticket.taken-value': '{time}, {weekday} {date}',
  'ticket.prepare': 'Have ready: {name}',
  'ticket.place': 'Scan this code at a kiosk to see how long it still takes.',
  'ticket.screen': 'The number is called aloud and shown on the screen in the hall.',
  'ticket.offline':
    'The kiosk had no network at the time. Your number will be called by the time you took it.',
  'ticket.day': 'Valid today only. {kiosk}',
};
