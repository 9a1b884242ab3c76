import { access } from 'node:fs';
import { SerialPort } from 'serialport';
import { JsonLines } from './json-lines.ts';
import type { SmartLine, SmartLineEvents, SmartTransport } from './transport.ts';

export interface SerialOptions {
  /** `/dev/serial/by-id/…` stays the same when the reader is put into another socket. */
  readonly path: string;
  /** 115,200 without it; USB-CDC ignores it. */
  readonly baudRate?: number;
}

/** An unplugged port does not always say so: it is looked whether the device file is still there. */
const presenceCheckMs = 300;

/** A reader that sends lines of JSON over a serial or USB-CDC port. */
export function serialTransport(options: SerialOptions): SmartTransport {
  return { open: (events, { signal }) => open(options, events, signal) };
}

function open(
  { path, baudRate = 115_200 }: SerialOptions,
  events: SmartLineEvents,
  signal: AbortSignal,
): Promise<SmartLine | undefined> {
  return new Promise((resolve) => {
    const port = new SerialPort({ path, baudRate, autoOpen: false });
    let isOver = false;
    let presence: NodeJS.Timeout | undefined;
    const end = (): Promise<void> => {
      isOver = true;
      clearInterval(presence);
      return closePort(port);
    };
    const lose = (): void => {
      if (isOver) return;
      void end();
      events.lost();
    };
    const lines = new JsonLines((line) => (isOver ? undefined : events.message(line)));
    port.on('data', (chunk: Uint8Array) => lines.write(chunk));
    port.on('error', lose);
    port.on('close', lose);
    port.open((failure) => {
      if (failure !== null) {
        isOver = true;
        resolve(undefined);
        return;
      }
      presence = setInterval(() => {
        access(path, (missing) => (missing === null ? undefined : lose()));
      }, presenceCheckMs);
      // What had piled up before anybody listened belongs to nobody.
      port.flush(() => {
        if (signal.aborted) void end().then(() => resolve(undefined));
        else resolve({ send: (text) => !isOver && port.write(`${text}\n`) !== undefined, close: end });
      });
    });
  });
}

function closePort(port: SerialPort): Promise<void> {
  if (!port.isOpen) return Promise.resolve();
  return new Promise((resolve) => port.close(() => resolve()));
}
