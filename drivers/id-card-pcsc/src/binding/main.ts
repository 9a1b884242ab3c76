import { Socket } from 'node:net';
import { Client } from 'pcsc-mini';
import { frameKinds, encodeFrame, FrameReader } from './frames.ts';
import type { Frame } from './frames.ts';
import { CardHolder } from './card-holder.ts';

// The process that holds the PC/SC binding. It speaks frames on file descriptor 3, and no word of it is logged.

const nothing = new Uint8Array();
const retryMs = 500;
const driver = new Socket({ fd: 3 });
const readers = new Map<string, number>();
const holder = new CardHolder((name) => client?.reader(name));
let client: Client | undefined;

// A command that never ends keeps an ordinary exit waiting for its thread.
const end = (): void => void process.kill(process.pid, 'SIGKILL');

function send(frame: Frame): void {
  const bytes = encodeFrame(frame);
  driver.write(bytes, () => bytes.fill(0));
}

function sendText(kind: number, id: number, text: string): void {
  send({ kind, id, payload: Buffer.from(text) });
}

function sendReaders(): void {
  const list = [...readers].map(([name, flags]) => ({ name, flags }));
  sendText(frameKinds.readers, 0, JSON.stringify(list));
}

function connectToService(): void {
  const starting = new Client();
  starting.on('reader', (reader) => {
    const name = reader.name();
    reader.on('change', ({ raw }) => {
      readers.set(name, raw);
      sendReaders();
    });
    reader.on('disconnect', () => {
      readers.delete(name);
      sendReaders();
    });
  });
  // A context that has failed stays failed; a process of which nothing is left can begin anew.
  starting.on('error', ({ code }) => {
    driver.write(
      encodeFrame({ kind: frameKinds.unavailable, id: 0, payload: Buffer.from(code ?? 'Unknown') }),
      end,
    );
  });
  try {
    starting.start();
    client = starting;
    sendReaders();
  } catch (error) {
    sendText(frameKinds.unavailable, 0, codeOf(error));
    setTimeout(connectToService, retryMs);
  }
}

async function answer({ kind, id, payload }: Frame): Promise<void> {
  try {
    send({ kind: frameKinds.bytes, id, payload: await perform(kind, payload) });
  } catch (error) {
    sendText(frameKinds.refused, id, codeOf(error));
  }
}

async function perform(kind: number, payload: Uint8Array): Promise<Uint8Array> {
  switch (kind) {
    case frameKinds.connect:
      return holder.connect(Buffer.from(payload).toString());
    case frameKinds.transmit:
      return holder.transmit(payload);
    case frameKinds.disconnect:
      await holder.disconnect();
      return nothing;
    case frameKinds.ping:
      await holder.ping(Buffer.from(payload).toString());
      return nothing;
    default:
      throw new Error('no such request');
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'Unknown';
}

const frames = new FrameReader((frame) => void answer(frame));
driver.on('data', (chunk: Uint8Array) => (frames.write(chunk) ? undefined : end()));
driver.on('error', end);
driver.on('close', end);
connectToService();
