/** How many wait, and since when the oldest does. */
export interface WaitingLine {
  readonly count: number;
  /** RFC 3339; left out where nothing waits. */
  readonly since?: string;
}

/** What waits at a kiosk for the network, as its screen says: counts and times only. */
export interface WaitingReport {
  /** When the screen said so, RFC 3339. */
  readonly at: string;
  readonly applications: WaitingLine;
  readonly tickets: WaitingLine;
  /** Answers that people gave at the end; nobody notes when. */
  readonly feedback: number;
}

const longMs = 24 * 60 * 60 * 1000;

/** Whether something had waited for more than a day when the screen said so. */
export function waitsLong({ applications, at, tickets }: WaitingReport): boolean {
  return [applications, tickets].some(
    ({ since }) => since !== undefined && Date.parse(at) - Date.parse(since) > longMs,
  );
}
