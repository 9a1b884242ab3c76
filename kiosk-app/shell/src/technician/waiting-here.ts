import { waitsLong } from '@motcua/care';
import type { SelfTestCheck, WaitingLine, WaitingReport } from '@motcua/care';
import type { WaitingCount } from '@motcua/client';

/** What waits at this kiosk for the network, as it is counted here. */
export interface WaitingCounts {
  readonly applications: WaitingCount;
  readonly tickets: WaitingCount;
  readonly feedback: number;
}

/** The same as it is told to the device host and shown to a technician. */
export function waitingReport({ applications, feedback, tickets }: WaitingCounts, now: Date): WaitingReport {
  return { at: now.toISOString(), applications: line(applications), tickets: line(tickets), feedback };
}

/** The same as a line of the self-test. */
export function checkWaiting(report: WaitingReport): SelfTestCheck {
  const subject = 'outbox';
  if (waitsLong(report)) return { subject, grade: 'attention', finding: 'waits-long' };
  const isEmpty = report.applications.count + report.tickets.count + report.feedback === 0;
  return { subject, grade: 'well', finding: isEmpty ? 'nothing-waits' : 'waits' };
}

const line = ({ count, since }: WaitingCount): WaitingLine =>
  since === undefined ? { count } : { count, since: since.toISOString() };
