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

/** True when each word of the query begins a word of the case, marks or not. */
export function matches(entry: OfficerCaseSummary, query: string): boolean {
  const { vi, en } = entry.procedure.name;
  const words = wordsOf([entry.caseCode, entry.applicantName, entry.place, vi, en].join(' '));
  return wordsOf(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
