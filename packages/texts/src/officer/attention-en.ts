import type { attentionVi } from './attention-vi.ts';

export const attentionEn: Readonly<Record<keyof typeof attentionVi, string>> = {
  'attention.title': 'Late applications that need an officer: {count}',
  'attention.lead':
    'These waited at a kiosk while there was no network. When they came, they could not be taken as they are.',
  'attention.received': 'Came {when}',
  'attention.number': 'Waiting number {number}',
  'attention.place': 'Sent from {place}',
  'attention.answers': 'What the person answered',
  'attention.unreadable': 'This one cannot be read. Please ask the person to do it again.',
  'attention.retry': 'Try again',
  'attention.settle': 'Settled',
  'attention.made': 'It is case {code} now.',
  'attention.settled': 'Marked as settled.',
  'attention.offline': 'No connection. Please try again.',
  'attention.reason.application-invalid': 'An answer is not right, or a paper that came with it is gone.',
  'attention.reason.fee-changed': 'The fee is another one than when the person applied.',
  'attention.reason.definition-version-unknown': 'This form has been replaced by a newer one.',
  'attention.reason.procedure-withdrawn': 'This procedure is not taken here any more.',
  'attention.reason.procedure-unknown': 'This procedure is not known here.',
  'attention.reason.idempotency-key-reused': 'Another application came under the same sending id.',
  'attention.reason.request-invalid': 'A required part is missing or written wrongly.',
  'attention.reason.body-malformed': 'What came is damaged.',
};
