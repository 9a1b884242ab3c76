import type { vi } from './vi.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  language: 'Tiếng Việt',
  loading: 'Opening',
  retry: 'Try again',

  'none.title': 'This link is not complete',
  'none.detail': 'Scan the square code on the screen of the machine again.',

  'unanswered.title': 'No connection',
  'unanswered.detail': 'Check the network of your phone, then tap Try again.',

  'files.title': 'Send papers to the machine',
  'files.for': 'For: {procedure}',
  'files.full': 'That is as many files as it takes. Tap Done.',
  'files.arrived': 'Files the machine has: {count}',
  'files.remove': 'Sent the wrong one? Take it out at the machine.',
  'files.finish': 'Done, back to the machine',
  'files.finishing': 'Telling the machine',
  'files.notTold': 'The machine could not be told. Try again, or tap Done at the machine.',
  'files.privacy': 'Pictures go only into the application you are making at the machine.',
  'files.finished.title': 'All sent',
  'files.finished.detail': 'Please go on at the machine with: {procedure}. You can close this page.',
  'files.gone.title': 'This code has run out',
  'files.gone.detail': 'Get a new code at the machine and scan it. What has arrived is kept.',

  'draft.loading': 'Opening your application',
  'draft.carried': 'Your application is now on this phone. Check it, then submit.',
  'draft.unanswered.detail': 'Your application is waiting. Check the network, then tap Try again.',
  'draft.gone.title': 'This application is no longer here',
  'draft.gone.detail': 'A code opens once, and for a few minutes. Get a new one at the machine.',
  'draft.locked.title': 'The application cannot be opened',
  'draft.locked.detail': 'The link is damaged or cut short. Scan a new code at the machine.',
};
