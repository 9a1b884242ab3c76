import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import type { adviserMachine } from './machines/adviser-machine.ts';
import type { applicationMachine } from './machines/application-machine.ts';
import type { carryMachine } from './machines/carry-machine.ts';
import type { chipMachine } from './machines/chip-machine.ts';
import type { feedbackMachine } from './machines/feedback-machine.ts';
import type { kioskMachine } from './machines/kiosk-machine.ts';
import type { lookupMachine } from './machines/lookup-machine.ts';
import type { openingMachine } from './machines/opening-machine.ts';
import type { phoneFilesMachine } from './machines/phone-files-machine.ts';
import type { proceduresMachine } from './machines/procedures-machine.ts';
import type { queueMachine } from './machines/queue-machine.ts';
import type { receiptMachine } from './machines/receipt-machine.ts';
import type { sessionMachine } from './machines/session-machine.ts';
import type { slipMachine } from './machines/slip-machine.ts';
import type { submissionMachine } from './machines/submission-machine.ts';
import type { SessionTools } from './session-tools.ts';

export type KioskSnapshot = SnapshotFrom<typeof kioskMachine>;
export type SessionActor = ActorRefFrom<typeof sessionMachine>;
export type ProceduresActor = ActorRefFrom<typeof proceduresMachine>;
export type OpeningActor = ActorRefFrom<typeof openingMachine>;
export type ApplicationActor = ActorRefFrom<typeof applicationMachine>;
export type SubmissionActor = ActorRefFrom<typeof submissionMachine>;
export type ReceiptActor = ActorRefFrom<typeof receiptMachine>;
export type PhoneFilesActor = ActorRefFrom<typeof phoneFilesMachine>;
export type ChipActor = ActorRefFrom<typeof chipMachine>;
export type CarryActor = ActorRefFrom<typeof carryMachine>;
export type SlipActor = ActorRefFrom<typeof slipMachine>;
export type AdviserActor = ActorRefFrom<typeof adviserMachine>;
export type FeedbackActor = ActorRefFrom<typeof feedbackMachine>;
export type LookupActor = ActorRefFrom<typeof lookupMachine>;
export type QueueActor = ActorRefFrom<typeof queueMachine>;

/** What stands on the screen, with the actor that it shows and talks to. */
export type Screen =
  | { readonly name: 'loading' | 'closed' | 'out-of-hours' | 'dark' | 'broken' | 'start' | 'technician' }
  | { readonly name: 'home' | 'info' | 'card' | 'confirm'; readonly session: SessionActor }
  | {
      readonly name: 'chip-number' | 'chip' | 'chip-read' | 'chip-refused' | 'chip-fault';
      readonly chip: ChipActor;
    }
  | { readonly name: 'procedures' | 'procedure-search'; readonly procedures: ProceduresActor }
  | { readonly name: 'procedure-loading' | 'procedure-fault'; readonly opening: OpeningActor }
  | {
      readonly name: 'form';
      readonly application: ApplicationActor;
      readonly tools: SessionTools;
      readonly page: string;
    }
  | { readonly name: 'fee' | 'review' | 'consent'; readonly application: ApplicationActor }
  | { readonly name: 'phone-files' | 'no-phone'; readonly phoneFiles: PhoneFilesActor }
  | { readonly name: 'carry'; readonly carry: CarryActor }
  | { readonly name: QueueScreen; readonly queue: QueueActor }
  | { readonly name: 'submitting' | 'unanswered' | 'refused' | 'kept'; readonly submission: SubmissionActor }
  | { readonly name: 'printing' | 'done' | 'receipt-fault'; readonly receipt: ReceiptActor }
  | { readonly name: 'lookup' | 'case-loading' | 'case'; readonly lookup: LookupActor }
  | { readonly name: 'feedback' | 'feedback-reason' | 'feedback-thanks'; readonly feedback: FeedbackActor };

export type ScreenName = Screen['name'];

type QueueScreen = 'queue-loading' | 'queue-lines' | 'queue-line' | 'queue-fault' | 'ticket' | 'queue-place';

/** What lies over the screen. The question whether somebody is still there comes before everything else. */
export type Overlay = 'none' | 'idle' | 'help' | 'exit' | 'access' | 'languages' | 'adviser';

/** Reads the screen off the machines. Pure; every state has one. */
export function screenOf(kiosk: KioskSnapshot): Screen {
  const { feedback, session } = kiosk.children;
  if (kiosk.status !== 'active') return { name: 'broken' };
  if (kiosk.matches({ life: 'loading' }) || kiosk.matches({ life: 'testing' })) return { name: 'loading' };
  if (kiosk.matches({ life: 'renewing' })) return { name: 'loading' };
  if (kiosk.matches({ life: { outOfHours: { screen: 'dark' } } })) return { name: 'dark' };
  if (kiosk.matches({ life: 'outOfHours' })) return { name: 'out-of-hours' };
  if (kiosk.matches({ life: 'technician' })) return { name: 'technician' };
  if (kiosk.matches({ life: 'closed' })) return { name: 'closed' };
  if (kiosk.matches({ life: 'ready' })) return { name: 'start' };
  if (kiosk.matches({ life: 'farewell' }) && feedback !== undefined) return screenOfFeedback(feedback);
  if (kiosk.matches({ life: 'session' }) && session !== undefined) return screenOfSession(session);
  return { name: 'broken' };
}

export function overlayOf(kiosk: KioskSnapshot): Overlay {
  const { idle } = kiosk.children;
  if (idle?.getSnapshot().matches('asking') === true) return 'idle';
  if (kiosk.matches({ overlay: 'exit' })) return 'exit';
  if (kiosk.matches({ overlay: 'help' })) return 'help';
  if (kiosk.matches({ overlay: 'access' })) return 'access';
  if (kiosk.matches({ overlay: 'languages' })) return 'languages';
  if (kiosk.matches({ overlay: 'adviser' })) return 'adviser';
  return 'none';
}

/** How often the person has tried in vain to leave this page; a new attempt leads to what is missing. */
export function failedAttempts(screen: Screen): number {
  if ('chip' in screen) return screen.chip.getSnapshot().context.failedAttempts;
  return 'application' in screen ? screen.application.getSnapshot().context.failedAttempts : 0;
}

/** What the person wants to change, on a page that was opened for it. */
export function fieldToEdit(screen: Screen): string | undefined {
  return screen.name === 'form' ? screen.application.getSnapshot().context.editing?.fieldId : undefined;
}

/** Leaving now would throw away something the person has done or still needs. */
export function hasSomethingToLose(screen: Screen): boolean {
  switch (screen.name) {
    case 'confirm':
    case 'chip':
    case 'chip-read':
    case 'chip-refused':
    case 'chip-fault':
    case 'form':
    case 'fee':
    case 'review':
    case 'consent':
    case 'phone-files':
    case 'no-phone':
    case 'carry':
    case 'submitting':
    case 'unanswered':
    case 'refused':
    case 'printing':
    case 'receipt-fault':
      return true;
    default:
      return false;
  }
}

/** What stands on the screen of a session. */
export function screenOfSession(session: SessionActor): Screen {
  const snapshot = session.getSnapshot();
  const { application, chip, lookup, opening, procedures, queue, receipt, submission } = snapshot.children;
  if (snapshot.matches('information')) return { name: 'info', session };
  if (snapshot.matches('card')) return { name: 'card', session };
  if (snapshot.matches('confirm')) return { name: 'confirm', session };
  if (chip !== undefined) return { name: nameOfChip(chip), chip };
  if (procedures !== undefined) return screenOfProcedures(procedures);
  if (opening !== undefined) return screenOfOpening(opening);
  if (application !== undefined) return screenOfApplication(application, snapshot.context.tools);
  if (submission !== undefined) return screenOfSubmission(submission);
  if (receipt !== undefined) return screenOfReceipt(receipt);
  if (lookup !== undefined) return screenOfLookup(lookup);
  if (queue !== undefined) return { name: nameOfQueue(queue), queue };
  return { name: 'home', session };
}

function screenOfFeedback(feedback: FeedbackActor): Screen {
  const snapshot = feedback.getSnapshot();
  if (snapshot.matches('score')) return { name: 'feedback', feedback };
  return { name: snapshot.matches('reason') ? 'feedback-reason' : 'feedback-thanks', feedback };
}

function nameOfQueue(queue: QueueActor): QueueScreen {
  const snapshot = queue.getSnapshot();
  if (snapshot.matches('choosing')) return 'queue-lines';
  if (snapshot.matches('chosen') || snapshot.matches('preparing')) return 'queue-line';
  if (snapshot.matches('place') || snapshot.matches('again')) return 'queue-place';
  if (['noLines', 'noNumber', 'notFound'].some((state) => snapshot.value === state)) return 'queue-fault';
  const held = ['printing', 'printed', 'unprinted'].some((state) => snapshot.value === state);
  return held ? 'ticket' : 'queue-loading';
}

function nameOfChip(chip: ChipActor): Extract<Screen, { readonly chip: ChipActor }>['name'] {
  const snapshot = chip.getSnapshot();
  if (snapshot.matches('typing')) return 'chip-number';
  if (snapshot.matches('shown')) return 'chip-read';
  if (snapshot.matches('notGenuine')) return 'chip-refused';
  return snapshot.matches('failed') ? 'chip-fault' : 'chip';
}

function screenOfProcedures(procedures: ProceduresActor): Screen {
  const typing = procedures.getSnapshot().matches('typing');
  return { name: typing ? 'procedure-search' : 'procedures', procedures };
}

function screenOfOpening(opening: OpeningActor): Screen {
  const loading = opening.getSnapshot().matches('loading');
  return { name: loading ? 'procedure-loading' : 'procedure-fault', opening };
}

function screenOfApplication(application: ApplicationActor, tools: SessionTools): Screen {
  const snapshot = application.getSnapshot();
  const { carry, phoneFiles } = snapshot.children;
  if (phoneFiles !== undefined) return screenOfPhoneFiles(phoneFiles);
  if (carry !== undefined) return { name: 'carry', carry };
  if (snapshot.matches({ filling: 'fee' })) return { name: 'fee', application };
  if (snapshot.matches({ filling: 'review' })) return { name: 'review', application };
  if (snapshot.matches({ filling: 'consent' }) || snapshot.matches('submit'))
    return { name: 'consent', application };
  return { name: 'form', application, tools, page: snapshot.context.pageId };
}

function screenOfPhoneFiles(phoneFiles: PhoneFilesActor): Screen {
  const without = phoneFiles.getSnapshot().matches('withoutPhone');
  return { name: without ? 'no-phone' : 'phone-files', phoneFiles };
}

function screenOfSubmission(submission: SubmissionActor): Screen {
  const snapshot = submission.getSnapshot();
  if (snapshot.matches('unanswered') || snapshot.matches('keeping'))
    return { name: 'unanswered', submission };
  if (snapshot.matches('refused')) return { name: 'refused', submission };
  if (snapshot.matches('kept')) return { name: 'kept', submission };
  // A retry stays on the screen that already says what is going on.
  return { name: snapshot.context.attempts > 1 ? 'unanswered' : 'submitting', submission };
}

function screenOfReceipt(receipt: ReceiptActor): Screen {
  const snapshot = receipt.getSnapshot();
  if (snapshot.matches('fault')) return { name: 'receipt-fault', receipt };
  return { name: snapshot.matches('printing') ? 'printing' : 'done', receipt };
}

function screenOfLookup(lookup: LookupActor): Screen {
  const snapshot = lookup.getSnapshot();
  if (snapshot.matches('shown')) return { name: 'case', lookup };
  return { name: snapshot.matches('asking') ? 'lookup' : 'case-loading', lookup };
}
