import type { AdviserStep } from '@motcua/client';
import type { AdviserWish } from './machines/adviser-machine.ts';
import { caseStatus } from './machines/session-context.ts';
import { hasSomethingToLose, screenOf, screenOfSession } from './screen-of.ts';
import type { AdviserActor, KioskSnapshot, Screen, SessionActor } from './screen-of.ts';

/** The person is busy with a phone, or a chip is being read, and nobody touches anything here. */
export function isElsewhere(session: SessionActor | undefined): boolean {
  if (session === undefined) return false;
  const screen = screenOfSession(session);
  if (screen.name === 'chip') return screen.chip.getSnapshot().context.progress !== undefined;
  return screen.name === 'phone-files' || screen.name === 'carry';
}

/** Whoever left now would lose nothing, and no paper of theirs is on its way. */
export function isUntouched(session: SessionActor | undefined): boolean {
  if (session === undefined) return false;
  const screen = screenOfSession(session);
  const hasPaper = screen.name === 'kept' || screen.name === 'ticket';
  const prints = session.getSnapshot().children.slip?.getSnapshot().matches('printing') === true;
  return !hasSomethingToLose(screen) && !hasPaper && !prints && screen.name !== 'chip-number';
}

/** Somebody has been called, and has not helped yet. A call that does not get through keeps nobody waiting. */
export function isAwaiting(adviser: AdviserActor | undefined): boolean {
  return adviser?.getSnapshot().matches('placed') === true;
}

/** The service that whoever leaves now has finished; undefined where nothing was. */
export function servedBy(kiosk: KioskSnapshot): string | undefined {
  const { session } = kiosk.children;
  if (session === undefined) return undefined;
  if (screenOf(kiosk).name === 'case') return caseStatus;
  return session.getSnapshot().context.served;
}

/** What an adviser is told: how far the work is, and with which procedure. */
export function wishOf(kiosk: KioskSnapshot): AdviserWish {
  const step = stepOf(screenOf(kiosk));
  const procedure = kiosk.children.session?.getSnapshot().context.chosen?.procedure.id;
  return { step, ...(procedure !== undefined && step !== 'home' && step !== 'lookup' && { procedure }) };
}

function stepOf({ name }: Screen): AdviserStep {
  switch (name) {
    case 'procedure-loading':
    case 'procedure-fault':
    case 'info':
      return 'information';
    case 'card':
    case 'chip-number':
    case 'chip':
    case 'chip-read':
    case 'chip-refused':
    case 'chip-fault':
    case 'confirm':
      return 'card';
    case 'form':
      return 'form';
    case 'phone-files':
    case 'no-phone':
    case 'carry':
      return 'phone';
    case 'fee':
    case 'review':
    case 'consent':
      return 'review';
    case 'submitting':
    case 'unanswered':
    case 'refused':
    case 'kept':
      return 'submission';
    case 'printing':
    case 'done':
    case 'receipt-fault':
      return 'receipt';
    case 'lookup':
    case 'case-loading':
    case 'case':
      return 'lookup';
    default:
      return 'home';
  }
}
