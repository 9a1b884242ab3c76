import type { carryVi } from './carry-vi.ts';

export const carryEn: Readonly<Record<keyof typeof carryVi, string>> = {
  'carry.taken': 'Your phone has taken the form',
  'carry.takenDetail':
    'Once you see it on your phone, press the button below. This machine erases everything.',
};
