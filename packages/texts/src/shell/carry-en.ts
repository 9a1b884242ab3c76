import type { carryVi } from './carry-vi.ts';

export const carryEn: Readonly<Record<keyof typeof carryVi, string>> = {
  'carry.button': 'Continue on your phone',
  'carry.title': 'Continue on your phone',
  'carry.lead': 'The half-filled application moves to your phone. You submit it there.',
  'carry.step1': 'Open the camera of your phone.',
  'carry.step2': 'Point the camera at this QR code.',
  'carry.step3': 'Tap the link that appears. It opens once.',
  'carry.qr': 'QR code that opens the half-filled application on a phone',
  'carry.sealing': 'The application is being sealed',
  'carry.ready': 'The application is ready',
  'carry.readyDetail':
    'When you see it on the phone, tap the button below. The kiosk then erases everything.',
  'carry.unanswered': 'Not moved yet, nothing is lost',
  'carry.unansweredDetail': 'It tries again by itself in a few seconds.',
  'carry.expired': 'The QR code has expired',
  'carry.expiredDetail': 'Get a new code. Your answers are all there.',
  'carry.sealed': 'Only the phone that scans this code can open it.',
  'carry.arrived': 'My phone has opened it',

  'carry.taken': 'Your phone has taken the form',
  'carry.takenDetail':
    'When you see it on the phone, tap the button below. The kiosk then erases everything.',
};
