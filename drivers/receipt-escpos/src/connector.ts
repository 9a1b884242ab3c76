import { pause } from './clock.ts';
import type { Clock } from './clock.ts';
import type { PrinterModel } from './model.ts';
import { PrinterSession } from './session.ts';
import type { PrinterStatus } from './status.ts';
import type { PrinterTimings } from './timings.ts';
import type { Transport } from './transport.ts';

export interface ConnectorOptions {
  readonly transport: Transport;
  readonly model: PrinterModel;
  readonly timings: PrinterTimings;
  readonly clock: Clock;
  /** Ends everything. */
  readonly signal: AbortSignal;
  readonly onAutomaticStatus: (session: PrinterSession, status: PrinterStatus) => void;
  /** Uses a connection until it ends. True if the printer ever answered on it. */
  readonly serve: (session: PrinterSession) => Promise<boolean>;
}

/** Connects, and connects again whenever the connection ends, with growing waits while nobody answers. */
export async function keepConnected(options: ConnectorOptions): Promise<void> {
  const { clock, signal, timings } = options;
  let waitMs = timings.reconnectMs;
  while (!signal.aborted) {
    const session = await connectOnce(options);
    const answered = session !== undefined && (await options.serve(session));
    session?.close();
    waitMs = answered ? timings.reconnectMs : Math.min(waitMs * 2, timings.reconnectLongestMs);
    await pause(clock, waitMs, signal);
  }
}

async function connectOnce(options: ConnectorOptions): Promise<PrinterSession | undefined> {
  const { clock, model, signal, timings, transport } = options;
  const session = new PrinterSession(model, (status) => options.onAutomaticStatus(session, status));
  const attempt = new AbortController();
  const abort = () => attempt.abort();
  signal.addEventListener('abort', abort);
  const cancelDeadline = clock.after(timings.connectTimeoutMs, abort);
  try {
    const line = await transport.open(
      { onBytes: (bytes) => session.receive(bytes), onClose: () => session.end() },
      { signal: attempt.signal },
    );
    if (line === undefined) return undefined;
    session.attach(line);
    if (signal.aborted) session.close();
    return session;
  } finally {
    cancelDeadline();
    signal.removeEventListener('abort', abort);
  }
}
