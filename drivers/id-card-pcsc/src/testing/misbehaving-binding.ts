import { Socket } from 'node:net';
import { encodeFrame, frameKinds, FrameReader } from '../binding/frames.ts';
import type { Frame } from '../binding/frames.ts';

// Stands in for the process with the binding. What it does with a command is written in the command's first byte.

const driver = new Socket({ fd: 3 });
const nothing = new Uint8Array();

const tricks = {
  answers: 0,
  answersTwice: 1,
  garbage: 2,
  endlessLength: 3,
  unknownKind: 4,
  crashes: 5,
  blocks: 6,
  losesReader: 7,
  brokenList: 8,
} as const;

const send = (frame: Frame): boolean => driver.write(encodeFrame(frame));
const list = (text: string): boolean => send({ kind: frameKinds.readers, id: 0, payload: Buffer.from(text) });

function play(trick: number | undefined, id: number): void {
  const answer = { kind: frameKinds.bytes, id, payload: Uint8Array.of(0x90, 0) };
  switch (trick) {
    case tricks.answersTwice:
      send(answer);
      send({ ...answer, payload: Uint8Array.of(0x6f, 0) });
      break;
    case tricks.garbage:
      driver.write(Buffer.alloc(64, 0x07));
      break;
    case tricks.endlessLength:
      driver.write(Buffer.alloc(9, 0xff));
      break;
    case tricks.unknownKind:
      send({ ...answer, kind: 0x99 });
      break;
    case tricks.crashes:
      process.exit(1);
      break;
    case tricks.blocks:
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      break;
    case tricks.losesReader:
      list('[]');
      break;
    case tricks.brokenList:
      list('{');
      break;
    default:
      send(answer);
  }
}

const frames = new FrameReader(({ kind, id, payload }) => {
  if (kind === frameKinds.transmit) play(payload[0], id);
  else send({ kind: frameKinds.bytes, id, payload: nothing });
});
driver.on('data', (chunk: Uint8Array) => frames.write(chunk));
driver.on('close', () => process.kill(process.pid, 'SIGKILL'));
list('[{"name":"Misbehaving 00","flags":32}]');
