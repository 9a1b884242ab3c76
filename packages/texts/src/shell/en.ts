import type { vi } from './vi.ts';

export const en: Readonly<Record<keyof typeof vi, string>> = {
  'doorway.centre': 'Public Service Centre',
  'doorway.date': '{weekday} {day}/{month}',
  'doorway.help': 'Always here',

  'part.information': 'About this paper',
  'part.card': 'Scan your ID card',
  'part.form': 'Fill in the form',
  'part.review': 'Check your answers',
  'part.submission': 'Hand it in',
  'part.line': 'Step {number} of {total} · {name}',

  'sill.language': 'Tiếng\u00A0Việt 中文',
  'sill.larger': 'Larger text',
  'sill.help': 'Help',
  'sill.exit': 'Done – erase my data',

  'action.back': 'Back',
  'action.next': 'Continue',
  'action.more': 'More',
  'action.finish': 'Done',
  'action.home': 'Home',

  'start.hello': 'Welcome',
  'start.invitation': 'Come in and do your paperwork.',
  'start.touch': 'Touch here',
  'start.begin': 'to begin',
  'start.person': 'Staff can help you',
  'start.languages': 'Language',

  'home.title': 'What do you need?',
  'home.find': 'Type the name of the paper',
  'home.lookup': 'My case',
  'home.all': 'All procedures',
  'home.minutes': 'About {minutes} minutes',

  'procedures.search': 'Search',
  'procedures.show': 'Show',
  'procedures.searchTitle': 'Which paper do you need?',
  'procedures.searchHelp': 'Such as: birth. No marks needed.',

  'procedure-loading.title': 'Opening the procedure',
  'procedure-fault.kind': 'The receiving office cannot be reached',
  'procedure-fault.title': 'This procedure cannot be opened yet',
  'procedure-fault.detail': 'Please try again, or ask at the counter. Nothing is lost.',
  'procedure-fault.retry': 'Try again',
  'procedure-gone.kind': 'This procedure is no longer taken here',
  'procedure-gone.detail': 'Please see the other procedures, or ask at the counter.',

  'idle.title': 'Are you still here?',
  'idle.detail': 'In {seconds} seconds the kiosk erases what you have entered, to keep it private.',
  'idle.stay': 'I need more time',
  'idle.leave': 'Erase and finish',

  'exit.title': 'Do you want to stop here?',
  'exit.detail': 'The kiosk erases what you have entered. Nothing has been handed in.',
  'exit.detailSubmitting':
    'Please ask at the counter. No answer has come, so it is not certain that your case arrived.',
  'exit.detailReceipt': 'Your case is handed in. Keep the case code before you leave.',
  'exit.stay': 'No, stay',
  'exit.leave': 'Stop and erase',

  'help.title': 'Do you need help?',
  'help.person': 'Please call staff at the counter. This screen stays as it is.',
  'help.exit': 'You can touch Done at any time. The kiosk then erases all you have entered.',
  'help.contrastOn': 'High contrast on',
  'help.contrastOff': 'High contrast off',
  'help.close': 'Carry on',

  'loading.title': 'The kiosk is opening',
  'loading.detail': 'Just a few seconds.',

  'closed.kind': 'Out of service for now',
  'closed.title': 'Waiting for the connection',
  'closed.detail': 'Please go to the counter. Nothing is lost. Cases handed in before are safe.',
  'closed.waiting': 'Trying again in a few seconds',
  'closed.retry': 'Try again now',

  'broken.kind': 'Something went wrong',
  'broken.title': 'Sorry, the kiosk needs a moment',
  'broken.detail':
    'In a hurry? Please go to the counter. The kiosk restarts by itself in a few seconds. Cases handed in before are safe. What you entered has been erased.',
};
