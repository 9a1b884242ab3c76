import type { lookupVi } from './lookup-vi.ts';

export const lookupEn: Readonly<Record<keyof typeof lookupVi, string>> = {
  'lookup.title': 'Where is your case?',
  'lookup.type': 'or type the case code below.',
  'lookup.code': 'Case code',
  'lookup.example': 'Example: H29.26740-261123-0042',
  'lookup.find': 'Find',
  'lookup.again': 'Type a code',
  'lookup.waiting': 'Hold your receipt under the scanner',
  'lookup.loading': 'Looking for your case',
  'lookup.not-found': 'There is no case with this code',
  'lookup.not-found.todo': 'Please check the code under the square on your receipt.',
  'lookup.unreachable': 'The office cannot be asked right now',
  'lookup.unreachable.todo': 'Please try again in a few minutes. Your case is still there.',
  'lookup.incomplete': 'The case code is missing',
  'lookup.incomplete.todo': 'Type the code under the square on your receipt.',

  'case.in-progress': 'Your case is in progress',
  'case.returned': 'Something is missing',
  'case.finished': 'Finished, please collect it',
  'case.due': 'Due by {time}',
  'case.dueFinished': 'Bring your receipt to {unit}.',
  'case.reason': 'The officer writes',
  'case.steps': 'Steps',
  'case.fee': 'Fee {amount}',
  'case.submitted': 'Handed in at {time}, {date}',
  'case.another': 'Another case',
};
