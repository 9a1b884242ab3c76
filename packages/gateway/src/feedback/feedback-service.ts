import type { FeedbackCount, FeedbackReport, FeedbackSummary } from '../api.ts';
import { dayOf } from '../cases/case-code.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../database/database.ts';
import type { FeedbackCell, FeedbackStore } from './feedback-store.ts';

export interface FeedbackParts {
  readonly database: Database;
  readonly feedback: FeedbackStore;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
}

/** Looking a case up, beside the procedures. */
const caseStatus = 'case-status';

const dayMs = 24 * 60 * 60_000;

/** How long a kiosk without network may keep its counts, and their report its id. */
const keptDays = 60;

const summaryDays = 30;

/** Adds the counts, once for each id. What names no unit, no service or no likely day of ours is left out. */
export function takeReport(parts: FeedbackParts, { id, counts }: FeedbackReport): void {
  const { database, feedback, now } = parts;
  database.transact(() => {
    feedback.forgetReports(new Date(now().getTime() - 2 * keptDays * dayMs).toISOString());
    if (!feedback.keepReport(id, now().toISOString())) return;
    for (const count of counts) if (isOurs(parts, count)) feedback.add(count);
  });
}

function isOurs({ catalogue, now }: FeedbackParts, { unit, service, day }: FeedbackCount): boolean {
  const today = dayOf(now());
  const isService =
    service === caseStatus ||
    catalogue.current(service, today) !== undefined ||
    catalogue.missing(service, today) === 'procedure-withdrawn';
  return (
    isService &&
    catalogue.unit(unit) !== undefined &&
    day <= dayOf(new Date(now().getTime() + dayMs)) &&
    day >= dayOf(new Date(now().getTime() - keptDays * dayMs))
  );
}

/** The last thirty days, by unit and service. */
export function summaries({ catalogue, feedback, now }: FeedbackParts): readonly FeedbackSummary[] {
  const cells = feedback.since(dayOf(new Date(now().getTime() - summaryDays * dayMs)));
  const services = Map.groupBy(cells, ({ unit, service }) => `${unit} ${service}`);
  return Array.from(services.values(), (ofService) => summaryOf(catalogue, dayOf(now()), ofService));
}

function summaryOf(catalogue: Catalogue, today: string, cells: readonly FeedbackCell[]): FeedbackSummary {
  const [{ unit, service } = { unit: '', service: '' }] = cells;
  const name = catalogue.current(service, today)?.shortName;
  return {
    unit,
    service,
    ...(name === undefined ? {} : { name }),
    scores: Array.from(
      Map.groupBy(cells, ({ score }) => score),
      ([score, of]) => ({ score, count: sum(of) }),
    ),
    reasons: Array.from(
      Map.groupBy(cells, ({ reason }) => reason),
      ([reason, of]) => ({ reason, count: sum(of) }),
    ).flatMap(({ reason, count }) => (reason === '' ? [] : [{ reason, count }])),
  };
}

const sum = (cells: readonly FeedbackCell[]): number => cells.reduce((total, { count }) => total + count, 0);
