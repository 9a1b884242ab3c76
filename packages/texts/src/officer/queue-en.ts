import type { queueVi } from './queue-vi.ts';

export const queueEn: Readonly<Record<keyof typeof queueVi, string>> = {
  'queue.title': 'Calling numbers',
  'queue.counter': 'Your counter',
  'queue.choose': 'Choose a counter',
  'queue.next': 'Call the next number',
  'queue.doneNext': 'Done, call the next number',
  'queue.again': 'Call again',
  'queue.done': 'Done',
  'queue.absent': 'Absent',
  'queue.now': 'At the counter',
  'queue.free': 'Nobody at the counter',
  'queue.nobody': 'Nobody waits for this counter.',
  'queue.waiting': 'Waiting: {count}',
  'queue.line': '{letter}: {count}',
  'queue.list': 'Who is waiting',
  'queue.absentList': 'Called, but absent',
  'queue.call': 'Call {number}',
  'queue.taken': 'taken {when}',
  'queue.offline': 'No connection. It is not certain that the last call was received.',
};
