import type { LogRecord } from '@motcua/care';
import { formatDate, formatTime } from '@motcua/texts';

/**
 * Bytes of UTF-8. A code of version 15 at level M holds 412: 85 modules with its quiet zone, more than 1.5 mm each on the
 * kiosk's screen, which a phone reads at arm's length.
 */
export const mostDigestBytes = 400;

const longestName = 40;

/** Names, states, codes: one word. Anything longer, with spaces or with a long number stays in the log itself. */
const word = /^(?!.*\d{9})[\w.:@/+-]{1,32}$/;
/** Whoever reads the digest sees what happened, and looks up the rest in the log. */
const leftOut: ReadonlySet<string> = new Set(['time', 'event', 'level', 'at', 'advice', 'reasons']);

export interface LogDigest {
  /** A heading and a line for each entry, newest first. */
  readonly text: string;
  /** How many of the entries are in it. */
  readonly count: number;
}

/**
 * The newest of these entries (oldest first, as the log has them), so short that one QR code holds them. There is
 * nothing of a person in it, as there is nothing in the log.
 */
export function logDigest(events: readonly LogRecord[], { kiosk }: { readonly kiosk: string }): LogDigest {
  const newest = events.toReversed();
  const [first] = newest;
  const name = kiosk.slice(0, longestName);
  let text = first === undefined ? name : `${name} ${formatDate(first.time)}`;
  let count = 0;
  for (const event of newest) {
    const longer = `${text}\n${line(event)}`;
    if (bytesOf(longer) > mostDigestBytes) break;
    text = longer;
    count += 1;
  }
  return { text, count };
}

/** `09:12 device-state receipt-printer faulted paper-out` */
function line(event: LogRecord): string {
  const rest = Object.entries(event)
    .filter(([name]) => !leftOut.has(name))
    .map(([, value]) => String(value))
    .filter((value) => word.test(value));
  const name = word.test(event.event) ? [event.event] : [];
  return [formatTime(event.time), ...name, ...rest].join(' ');
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
