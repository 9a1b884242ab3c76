import type { applicationVi } from './application-vi.ts';

export const applicationEn: Readonly<Record<keyof typeof applicationVi, string>> = {
  'application.title': 'Apply online',
  'application.loading': 'Opening the procedure',
  'application.begin': 'Start',
  'application.next': 'Continue',
  'application.back': 'Back',
  'application.toReview': 'Back to the check',
  'application.retry': 'Try again',

  'application.part.person': 'Applicant',
  'application.part.form': 'Your request',
  'application.part.review': 'Check',
  'application.part.sent': 'Submit',

  'application.counter.title': 'Please apply at the counter',
  'application.counter.text': 'Bring your papers to {unit}. An officer will take your application.',

  'application.aside.title': 'What you are doing',
  'application.aside.procedure': 'Procedure',
  'application.aside.unit': 'Goes to',
  'application.aside.time': 'Time',
  'application.aside.fee': 'Fee',
  'application.legal': 'Legal basis',
  'application.memory.title': 'On this page only',
  'application.memory.text': 'Your answers stay in this page. Closing it erases them.',

  'application.unanswered.title': 'No connection to the system',
  'application.unanswered.text': 'Nothing is lost. Check your connection, then try again.',
  'application.unknown-procedure.title': 'This procedure cannot be filed online now',
  'application.unknown-procedure.text': 'Please come to the counter. An officer will take your application.',
  'application.unknown-unit.title': 'This page names no valid office',
  'application.unknown-unit.text': 'You cannot apply here yet. Please tell the office.',
  'application.refused.title': 'This page may not take applications',
  'application.refused.text': 'Use the main page of your ward or commune, or come to the counter.',

  'application.review.title': 'Please check your answers',
  'application.review.lead': 'Tap Change where something is wrong.',
  'application.review.fee': 'Fee',
  'application.review.submit': 'Submit',

  'application.feeChanged.title': 'The fee has just changed',
  'application.feeChanged.text':
    'It was {before}, it is now {after}. Nothing has been sent. Check it, then submit if you agree.',
  'application.formChanged.title': 'The form has a new version',
  'application.formChanged.lost':
    'Your application was not sent. The new form asks this differently, please answer again: {answers}.',
  'application.formChanged.text':
    'Your answers are all here. Nothing has been sent. Check them, then submit.',
  'application.notSent.title': 'Your application was not sent',

  'application.sending.title': 'Sending your application',
  'application.sending.text': 'Keep this page open until you have a case code.',
  'application.waiting.title': 'Your application is not confirmed yet',
  'application.waiting.offline': 'There is no connection to the system.',
  'application.waiting.timeout': 'The system has not answered.',
  'application.waiting.garbled': 'The system has not answered clearly.',
  'application.waiting.busy': 'The system is busy.',
  'application.waiting.safe.title': 'Your answers are all here',
  'application.waiting.safe.text': 'However often it is sent, it becomes one case. Keep this page open.',
  'application.waiting.again': 'This page sends it again in {seconds} seconds.',
  'application.waiting.attempt': 'Sending again, attempt {number}',
  'application.waiting.now': 'Send again now',
  'application.waiting.counter': 'If it is urgent, bring your papers to {unit}.',

  'application.done.title': 'Your application is in',
  'application.done.code': 'Your case code',
  'application.done.qr': 'QR code of case code {code}',
  'application.done.keep': 'Photograph, save or print this page. The code lets you follow your case.',
  'application.done.due': 'Ready before {time}, {weekday} {date}',
  'application.done.dueToday': 'Ready before {time} today',
  'application.done.nothing': 'There is nothing you need to do now.',
  'application.done.steps': 'What happens next',
  'application.done.save': 'Save code as picture',
  'application.done.print': 'Print this page',
  'application.done.another': 'Make another application',
  'application.done.file': 'case-code',
};
