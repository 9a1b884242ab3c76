import type { statusVi } from './status-vi.ts';

export const statusEn: Readonly<Record<keyof typeof statusVi, string>> = {
  'status.title': 'Follow a case',
  'status.question': 'Where is your case?',
  'status.code': 'Case code',
  'status.help': 'It is printed on your receipt. Example: H29.26740-261122-0007.',
  'status.look': 'Show the case',
  'status.looking': 'Looking',
  'status.empty': 'Type your case code, then tap Show the case.',
  'status.shape': 'This code is not complete. A code looks like H29.26740-261122-0007.',
  'status.offline': 'The office cannot be reached. Check your connection, then try again.',
  'status.stale': 'There is no newer news. This is from {time}.',
  'status.seen': 'As of {time}',

  'status.due': 'Ready before {time}, {weekday} {date}',
  'status.dueToday': 'Ready before {time} today',
  'status.nothing': 'There is nothing you need to do now.',
  'status.overdue': 'This case is late',
  'status.overdueText': 'It was due before {time}, {date}. Please ask {unit}.',
  'status.returned': 'This case needs a correction',
  'status.reason': 'Reason',
  'status.returnedText':
    'Bring your case code to the counter of {unit}. An officer will help you correct it.',
  'status.finished': 'This case is finished',
  'status.finishedText': 'The result is at {unit}. Bring your case code and your ID card.',

  'status.where': 'Where the case is',
  'status.about': 'About this case',
  'status.procedure': 'Procedure',
  'status.unit': 'Handled by',
  'status.submitted': 'Submitted',
  'status.submittedAt': '{time}, {date}',
  'status.fee': 'Fee',
  'status.refresh': 'Check for news',
  'status.another': 'Look at another case',
};
