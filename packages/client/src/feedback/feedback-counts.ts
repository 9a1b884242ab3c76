import type { FeedbackCount, FeedbackReport } from '@motcua/gateway/api';

/** What has not reached the gateway: counts, and those of them that are on their way under an id. */
export interface KeptFeedback {
  readonly counts: readonly FeedbackCount[];
  readonly report: FeedbackReport | undefined;
}

export const nothingKept: KeptFeedback = { counts: [], report: undefined };

/** As many lines as the gateway takes at once. */
const longestReport = 200;

/** The most of one line that the gateway takes; beyond it nobody is heard. */
const largestCount = 1000;

/** One more person has said this. */
export function countIn(
  counts: readonly FeedbackCount[],
  said: Omit<FeedbackCount, 'count'>,
): KeptFeedback['counts'] {
  const same = counts.findIndex((line) => isSame(line, said));
  const line = counts[same];
  if (line === undefined) return [...counts, { ...said, count: 1 }];
  return counts.with(same, { ...line, count: Math.min(line.count + 1, largestCount) });
}

/** Puts what waits under an id, so that it counts once however often it is sent. One that is on its way goes first. */
export function packed(kept: KeptFeedback, newId: () => string): KeptFeedback {
  if (kept.report !== undefined || kept.counts.length === 0) return kept;
  return {
    report: { id: newId(), counts: kept.counts.slice(0, longestReport) },
    counts: kept.counts.slice(longestReport),
  };
}

function isSame(line: FeedbackCount, said: Omit<FeedbackCount, 'count'>): boolean {
  return (
    line.unit === said.unit &&
    line.service === said.service &&
    line.day === said.day &&
    line.score === said.score &&
    line.reason === said.reason
  );
}
