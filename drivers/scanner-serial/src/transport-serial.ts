import { stat } from 'node:fs/promises';
import { SerialPort } from 'serialport';
import type { Connection, Transport, TransportEvents } from '@motcua/devices/driver';

export interface SerialTransportOptions {
  /** `/dev/serial/by-id/…` stays the same when the scanner is put into another socket. */
  readonly path: string;
  /** Most scanners leave the factory at 9600; USB-CDC ignores it. */
  readonly baudRate?: number;
}

const USUAL_BAUD_RATE = 9600;
/** Reads of an unplugged port give 0 bytes, which `serialport` repeats for ever, so the device file is looked at. */
const PRESENCE_CHECK_MS = 200;

/** A scanner on a serial or USB-CDC port. */
export function serialTransport(options: SerialTransportOptions): Transport {
  return {
    connect: async (events, { signal }) => {
      const file = await deviceFile(options.path);
      if (file === undefined || signal.aborted) return undefined;
      const port = new SerialPort({
        path: options.path,
        baudRate: options.baudRate ?? USUAL_BAUD_RATE,
        autoOpen: false,
      });
      if (!(await opened(port))) return undefined;
      const connection = listen(port, events, async () => (await deviceFile(options.path)) === file);
      if (!signal.aborted) return connection;
      await connection.close();
      return undefined;
    },
  };
}

/** Names the device behind a path: another one may take the same path after a replug. */
async function deviceFile(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, rdev } = await stat(path);
    return `${dev}:${ino}:${rdev}`;
  } catch {
    return undefined;
  }
}

/** Opens the port and throws away what had piled up in it before anybody listened. */
function opened(port: SerialPort): Promise<boolean> {
  return new Promise((resolve) => {
    port.on('error', () => undefined);
    port.once('close', () => resolve(false));
    port.open((openError) => {
      if (openError !== null) {
        resolve(false);
        return;
      }
      port.flush(() => resolve(port.isOpen));
    });
  });
}

function listen(port: SerialPort, events: TransportEvents, isPresent: () => Promise<boolean>): Connection {
  let ended = false;
  const end = (): void => {
    ended = true;
    clearInterval(presence);
  };
  const lose = (): void => {
    if (ended) return;
    end();
    void closed(port);
    events.lost();
  };
  const presence = setInterval(() => {
    void isPresent().then((present) => (present ? undefined : lose()));
  }, PRESENCE_CHECK_MS);
  presence.unref();
  port.on('data', (chunk: Buffer) => (ended ? undefined : events.bytes(chunk)));
  port.on('error', lose);
  port.on('close', lose);
  return {
    close: () => {
      end();
      return closed(port);
    },
  };
}

function closed(port: SerialPort): Promise<void> {
  if (!port.isOpen) return Promise.resolve();
  return new Promise((resolve) => port.close(() => resolve()));
}
