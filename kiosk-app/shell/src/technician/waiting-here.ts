import type { SelfTestCheck } from '@motcua/care';
import type { WaitingCount } from '@motcua/client';

/** What waits at this kiosk for the network; counts and times only. */
export interface WaitingHere {
  readonly applications: WaitingCount;
  readonly tickets: WaitingCount;
  /** Answers that people gave at the end; nobody notes when. */
  readonly feedback: number;
}

const longMs = 24 * 60 * 60 * 1000;

/** Whether something has waited for more than a day. */
export function waitsLong({ applications, tickets }: WaitingHere, now: Date): boolean {
  return [applications, tickets].some(
    ({ since }) => since !== undefined && now.getTime() - since.getTime() > longMs,
  );
}

/** The same as a line of the self-test. */
export function checkWaiting(waiting: WaitingHere, now: Date): SelfTestCheck {
  const subject = 'outbox';
  if (waitsLong(waiting, now)) return { subject, grade: 'attention', finding: 'waits-long' };
  const isEmpty = waiting.applications.count + waiting.tickets.count + waiting.feedback === 0;
  return { subject, grade: 'well', finding: isEmpty ? 'nothing-waits' : 'waits' };
}
