import type { vi } from './vi.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  'hall.title': 'Please wait for your number',
  'hall.number': 'Now calling',
  'hall.nobody': 'No number has been called yet',
  'hall.before': 'Called before',
  'hall.silent': 'No network, trying again.',
  'hall.sound': 'Turn sound on',
  'hall.noConfig': 'This page is not set up: config.json with the server’s address and the unit is missing.',
  'hall.spoken': 'Number {number}, please go to {counter}.',
};
