import type { OfficerCaseSummary } from '@motcua/gateway/api';

export const filters = ['all', 'in-progress', 'overdue', 'returned', 'finished'] as const;
export type Filter = (typeof filters)[number];

/** The state as the desk shows it: a case in progress past its due time is overdue. */
export type ShownState = Exclude<Filter, 'all'>;

export function shownState({ state, dueAt }: OfficerCaseSummary, now: Date): ShownState {
  return state === 'in-progress' && new Date(dueAt) < now ? 'overdue' : state;
}

/** True when the case passes the filter. An overdue case is in progress too. */
export function passes(entry: OfficerCaseSummary, filter: Filter, now: Date): boolean {
  return filter === 'all' || filter === entry.state || filter === shownState(entry, now);
}

/** True when each word of the query is in the case code, the applicant's name or the procedure, marks or not. */
export function matches(entry: OfficerCaseSummary, query: string): boolean {
  const { vi, en } = entry.procedure.name;
  const haystack = folded([entry.caseCode, entry.applicantName, entry.place, vi, en].join(' '));
  return folded(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().trim();
