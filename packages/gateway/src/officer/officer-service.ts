import type { OfficerCase } from '../api.ts';
import type { CaseRecord } from '../cases/case-record.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { officerCaseOf } from '../cases/case-views.ts';
import type { Database } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import { actOn } from './actions.ts';
import type { OfficerAction } from './actions.ts';
import { holdsPersonalData } from './reason.ts';

export interface OfficerParts {
  readonly database: Database;
  readonly cases: CaseStore;
  readonly files: Pick<FileStore, 'ofCase'>;
  readonly now: () => Date;
}

export type ActOutcome =
  | { readonly code: 'ok'; readonly officerCase: OfficerCase }
  | { readonly code: 'case-unknown' | 'case-changed' | 'case-action-not-possible' | 'reason-personal' };

/** Carries out an action on the case as the officer saw it (`version`). On disk when this returns `ok`. */
export function act(
  { database, cases, files, now }: OfficerParts,
  caseCode: string,
  version: number,
  action: OfficerAction,
): ActOutcome {
  return database.transact((): ActOutcome => {
    const record = cases.byCode(caseCode);
    if (record === undefined) return { code: 'case-unknown' };
    if (record.version !== version) return { code: 'case-changed' };
    if (action.kind === 'return' && holdsPersonalData(action.reason, record))
      return { code: 'reason-personal' };
    const outcome = actOn(record, action, now().toISOString());
    if (outcome.code !== 'ok') return outcome;
    const changed = cases.change(record, outcome.change);
    cases.addEvent(changed, outcome.event);
    return { code: 'ok', officerCase: wholeCase({ cases, files }, changed) };
  });
}

/** A case with its log and its files. */
export const wholeCase = (
  { cases, files }: Pick<OfficerParts, 'cases' | 'files'>,
  record: CaseRecord,
): OfficerCase => officerCaseOf(record, { events: cases.events(record), files: files.ofCase(record.id) });
