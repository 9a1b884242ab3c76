import type { CaseEvent, CaseEventKind, CaseState } from '../api.ts';
import type { CaseRecord, StepRecord } from '../cases/case-record.ts';
import type { CaseChange } from '../cases/case-store.ts';

export type OfficerAction =
  | { readonly kind: 'advance' }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'finish' };

export type ActionOutcome =
  | { readonly code: 'ok'; readonly change: CaseChange; readonly event: CaseEvent }
  | { readonly code: 'case-action-not-possible' };

/**
 * What an action makes of a case. Pure.
 *
 * `advance` ends the current step and refuses on the last one, which only `finish` ends; `finish` ends all steps that
 * are left; `return` halts the case until `resume`.
 */
export function actOn(record: CaseRecord, action: OfficerAction, at: string): ActionOutcome {
  const current = record.steps.findIndex((step) => step.doneAt === undefined);
  const step = record.steps[current];
  if (step === undefined || record.state !== stateBefore(action)) return { code: 'case-action-not-possible' };
  const ok = (
    what: CaseEventKind,
    state: CaseState,
    steps: readonly StepRecord[] = record.steps,
    reason?: string,
  ): ActionOutcome => ({
    code: 'ok',
    change: { state, steps, ...(reason === undefined ? {} : { returnReason: reason }) },
    event: { at, who: 'officer', what, stepId: step.id, ...(reason === undefined ? {} : { reason }) },
  });
  const doneUpTo = (last: number): readonly StepRecord[] =>
    record.steps.map((step, index) =>
      index <= last && step.doneAt === undefined ? { ...step, doneAt: at } : step,
    );

  switch (action.kind) {
    case 'advance':
      return current === record.steps.length - 1
        ? { code: 'case-action-not-possible' }
        : ok('advanced', 'in-progress', doneUpTo(current));
    case 'finish':
      return ok('finished', 'finished', doneUpTo(record.steps.length - 1));
    case 'return':
      return ok('returned', 'returned', record.steps, action.reason);
    case 'resume':
      return ok('resumed', 'in-progress');
    default:
      return action satisfies never;
  }
}

function stateBefore(action: OfficerAction): CaseState {
  return action.kind === 'resume' ? 'returned' : 'in-progress';
}
