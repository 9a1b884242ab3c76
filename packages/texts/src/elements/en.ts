import type { vi } from './vi.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  'button.busy': 'Working',

  'field.optional': '(optional)',
  'field.edit': 'Change',
  'field.editNamed': 'Change: {label}',

  'choice.chosen': 'chosen',

  'stepper.less': 'One less: {label}',
  'stepper.more': 'One more: {label}',
  'stepper.minimum': 'At least {limit}.',
  'stepper.maximum': 'At most {limit}.',

  'date.day': 'Day',
  'date.month': 'Month',
  'date.year': 'Year',
  'date.noDay': 'Day not known',
  'date.noMonth': 'Day and month not known',

  'unit.help': 'Type the name of the ward or commune. Former names work too.',
  'unit.searching': 'Searching',
  'unit.none': 'No place with such a name. Try fewer letters, or the former name.',
  'unit.failed': 'Type again in a few seconds. The search does not work right now.',
  'unit.found': '{count} places. Press the up and down arrows to choose.',
  'unit.former': 'Formerly: {names}',
  'unit.list': 'Places found',

  'page.computed': 'Worked out from your other answers.',
  'page.oneError': '1 answer needs a change',
  'page.errors': '{count} answers need a change',

  'answers.edit': 'Change',
  'answers.editNamed': 'Change: {label}',

  'fee.total': 'Total',
  'fee.free': 'Free of charge',
  'fee.quantity': '{quantity} × {amount}',
  'fee.basis': 'Under {basis}',

  'summary.time': 'Time',
  'summary.fee': 'Fee',
  'summary.papers': 'What you need',
  'summary.sameDay': 'Same day',
  'summary.sameDayDetail': 'if submitted by {time}',
  'summary.workingDays': '{days} working days',
  'summary.onlineHow': 'Online, about {minutes} minutes',
  'summary.kioskHow': 'At this kiosk, about {minutes} minutes',
  'summary.kiosk.card': 'Let the kiosk read your ID card',
  'summary.kiosk.answer': 'Answer a few questions, then check',
  'summary.kiosk.receipt': 'Submit, and take the receipt it prints',
  'summary.online.answer': 'Answer a few questions',
  'summary.online.check': 'Check everything, then submit',
  'summary.online.code': 'Keep your case code to follow it',

  'timeline.done': 'done',
  'timeline.now': 'In progress',
  'timeline.next': 'not yet',
  'timeline.returned': 'Needs correction',
  'timeline.at': '{time}, {day}',
  'timeline.before': 'Before {time}, {day}',
  'timeline.beforeToday': 'Before {time} today',
  'timeline.atToday': '{time} today',

  'progress.line': 'Step {number} of {total} · {name}',
  'progress.label': 'Step {number} of {total}',
  'progress.finished': 'All {total} steps done',
  'progress.done': 'done',
  'progress.now': 'current',
  'progress.next': 'to do',
};
