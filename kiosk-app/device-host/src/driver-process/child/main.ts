/** The program of a driver's process: `main.ts MODULE`, with the host at the other end of file descriptor 3. */
import { Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { OpenDevice } from '@motcua/devices/driver';
import { encodeFrame, FrameReader } from '../frames.ts';
import type { DriverMessage, FailedStage, HostMessage } from '../messages.ts';
import { ServedDevice } from './served-device.ts';

const [, , modulePath = ''] = process.argv;
const host = new Socket({ fd: 3, readable: true, writable: true });
const frames = new FrameReader();
let stage: FailedStage = 'load';
let served: ServedDevice | undefined;

const send = (message: DriverMessage): void => void host.write(encodeFrame(message));

/** Says why, and ends. What the driver's own message says is left out: it may quote what was scanned. */
function fail(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const frame = error instanceof Error ? /^\s+at .*$/m.exec(error.stack ?? '')?.[0] : undefined;
  const message = {
    kind: 'failed',
    stage,
    error: name.slice(0, 100),
    at: (frame ?? '').trim().slice(0, 500),
  } as const;
  host.write(encodeFrame(message), () => process.exit(70));
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// A Ctrl-C in the terminal is for the host, which closes its drivers in order.
process.on('SIGINT', () => undefined);
host.on('error', () => process.exit(0));
host.on('close', () => process.exit(0));

async function open({ name, settings }: Extract<HostMessage, { kind: 'open' }>): Promise<void> {
  const module = (await import(pathToFileURL(modulePath).href)) as { readonly openDevice?: OpenDevice };
  stage = 'open';
  if (typeof module.openDevice !== 'function') throw new TypeError('the module exports no openDevice');
  const device = await module.openDevice({ name, settings: settings as Readonly<Record<string, unknown>> });
  stage = 'run';
  served = new ServedDevice(device, send);
}

function obey(message: HostMessage, bytes: Uint8Array): void {
  switch (message.kind) {
    case 'open':
      open(message).catch(fail);
      return;
    case 'close':
      void (served?.close() ?? Promise.resolve()).then(() => process.exit(0), fail);
      return;
    case 'ping':
      send({ kind: 'pong', id: message.id, ...(served !== undefined && served.statistics()) });
      return;
    default:
      served?.obey(message, bytes);
  }
}

host.on('data', (chunk: Buffer) => {
  frames.push(chunk, ({ message, bytes }) => {
    obey(message as HostMessage, bytes);
    return true;
  });
});
