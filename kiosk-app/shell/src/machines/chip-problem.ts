import { assertNever } from '@motcua/devices';
import type { ChipReadOutcome } from '@motcua/devices/wire';

/** Why a chip gave nothing, as far as the person can do something about it. */
export const chipProblems = [
  /** The card, or the person, was gone in the middle. */
  'torn',
  'slow',
  /** The chip does not open with this number, or holds another. */
  'other-card',
  /** No identity card with a chip that this kiosk can read. */
  'not-readable',
  /** The chip takes no further try for now. */
  'blocked',
  'unclear',
  'reader-lost',
  'busy',
] as const;
export type ChipProblem = (typeof chipProblems)[number];

/** By the failure codes of `@motcua/emrtd`; what is not here is `unclear`. */
const reasons: Readonly<Record<string, ChipProblem>> = {
  'card-torn': 'torn',
  'reader-lost': 'reader-lost',
  timeout: 'slow',
  'wrong-can': 'other-card',
  'other-card': 'other-card',
  'wrong-mrz': 'not-readable',
  'password-missing': 'not-readable',
  'no-application': 'not-readable',
  'access-unsupported': 'not-readable',
  'bac-not-allowed': 'not-readable',
  'bac-failed': 'not-readable',
  'file-absent': 'not-readable',
  'file-forbidden': 'not-readable',
  'file-too-large': 'not-readable',
  'password-blocked': 'blocked',
};

/** What to tell the person about a reading that brought nothing. */
export function chipProblemOf(outcome: Exclude<ChipReadOutcome, { readonly code: 'read' }>): ChipProblem {
  switch (outcome.code) {
    case 'refused':
      return Object.hasOwn(reasons, outcome.reason) ? (reasons[outcome.reason] ?? 'unclear') : 'unclear';
    case 'timeout':
      return 'slow';
    case 'device-lost':
    case 'host-lost':
      return 'reader-lost';
    case 'busy':
      return 'busy';
    case 'canceled':
    case 'failed':
      return 'unclear';
    default:
      return assertNever(outcome);
  }
}
