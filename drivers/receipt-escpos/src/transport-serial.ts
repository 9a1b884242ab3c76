import { access } from 'node:fs';
import { SerialPort } from 'serialport';
import type { Line, LineEvents, Transport, TransportConfig } from './transport.ts';

/** How often it is looked whether the port is still there: `close` does not always come when it is pulled out. */
const presenceCheckMs = 500;

type SerialConfig = Extract<TransportConfig, { kind: 'serial' }>;

/** A serial or virtual serial (USB-CDC, RFCOMM) printer. */
export function serialTransport(config: SerialConfig): Transport {
  return { open: (events, { signal }) => openPort(config, events, signal) };
}

function openPort(config: SerialConfig, events: LineEvents, signal: AbortSignal): Promise<Line | undefined> {
  const { flowControl = 'rts-cts' } = config;
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const port = new SerialPort({
      path: config.path,
      baudRate: config.baudRate ?? 115_200,
      rtscts: flowControl === 'rts-cts',
      xon: flowControl === 'xon-xoff',
      xoff: flowControl === 'xon-xoff',
      autoOpen: false,
    });
    let closed = false;
    let presence: NodeJS.Timeout | undefined;
    const closeOnce = () => {
      if (closed) return;
      closed = true;
      clearInterval(presence);
      events.onClose();
    };
    const close = () => {
      if (port.isOpen) port.close(() => closeOnce());
      else closeOnce();
    };
    port.on('data', events.onBytes);
    // An unplugged adapter shows as an error, as `close`, or only at the next write: any of them ends the line.
    port.on('error', close);
    port.once('close', closeOnce);
    port.open((error) => {
      if (error !== null) {
        resolve(undefined);
        return;
      }
      if (signal.aborted) {
        port.close(() => resolve(undefined));
        return;
      }
      presence = setInterval(() => {
        access(config.path, (missing) => {
          if (missing !== null) close();
        });
      }, presenceCheckMs);
      resolve({ write: (bytes) => writePort(port, bytes), close });
    });
  });
}

function writePort(port: SerialPort, bytes: Uint8Array): Promise<'written' | 'closed'> {
  return new Promise((resolve) => {
    if (!port.isOpen) {
      resolve('closed');
      return;
    }
    port.write(Buffer.from(bytes), (error) => resolve(error == null ? 'written' : 'closed'));
  });
}
