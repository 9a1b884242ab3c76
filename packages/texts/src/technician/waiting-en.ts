import type { waitingVi } from './waiting-vi.ts';

export const waitingEn: Readonly<Record<keyof typeof waitingVi, string>> = {
  'subject.outbox': 'Waiting to be sent',
  'finding.nothing-waits': 'nothing waits',
  'finding.waits': 'something waits for the network',
  'finding.waits-long': 'something has waited for more than a day',
  'waiting.title': 'Waiting to be sent',
  'waiting.applications': 'Applications',
  'waiting.feedback': 'What people said',
  'waiting.tickets': 'Queue numbers',
  'waiting.since': '{count}, since {time} on {day}',
  'waiting.at': 'As the screen said at {time} on {day}.',
  'waiting.long': 'Something has waited for more than a day. Check the network, then tell the operator.',
};
