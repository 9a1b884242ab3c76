import type { vi } from './vi.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  language: 'Tiếng Việt',
  loading: 'Opening',
  retry: 'Try again',

  'none.title': 'This page did not open correctly',
  'none.detail': 'Scan the QR code on the screen of the kiosk again.',

  'unanswered.title': 'No connection',
  'unanswered.detail': 'Check the network of your phone, then tap Try again.',

  'files.title': 'Send papers to the kiosk',
  'files.for': 'For: {procedure}',
  'files.full': 'All pictures and files have arrived. Tap Done.',
  'files.arrived': 'Pictures or files at the kiosk: {count}',
  'files.remove': 'Sent the wrong one? Remove it at the kiosk.',
  'files.finish': 'Done, back to the kiosk',
  'files.finishing': 'Telling the kiosk',
  'files.notTold': 'The kiosk could not be told. Try again, or tap Done at the kiosk.',
  'files.privacy': 'Pictures go only into the application you are making at the kiosk.',
  'files.finished.title': 'All sent',
  'files.finished.detail': 'Please go on at the kiosk with: {procedure}. You can close this page.',
  'files.gone.title': 'This code has expired',
  'files.gone.detail': 'Get a new code at the kiosk and scan it. What has arrived is kept.',

  'draft.loading': 'Opening your application',
  'draft.carried': 'Your application is now on this phone. Check it, then submit.',
  'draft.unanswered.detail':
    'Check the network of your phone, then tap Try again. Your application is waiting.',
  'draft.gone.title': 'This application is no longer here',
  'draft.gone.detail': 'Get a new code at the kiosk. A code opens once, and for a few minutes.',
  'draft.locked.title': 'The application cannot be opened',
  'draft.locked.detail': 'Get a new code at the kiosk and scan it. The last one was damaged or cut short.',
};
