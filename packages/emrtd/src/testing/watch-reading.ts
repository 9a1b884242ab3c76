import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AccessOptions } from '../access/open-access.ts';
import { fromHex, toHex } from '../bytes/bytes.ts';
import type { Dg13Field } from '../lds/dg13.ts';
import type { MrzField } from '../lds/dg1.ts';
import type { ChipContent } from '../simulator/chip/chip-content.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import type { KeptOutputs } from './keep-outputs.ts';
import type { Kept } from './live-arrays.ts';
import type { FromReader, ToReader } from './reading-process.ts';

/** What one process that read a card leaves behind: its texts, its byte arrays and all that it said. */
export interface Remains {
  /** Empty without a snapshot. */
  readonly heap: string;
  readonly output: string;
  /** Live arrays that hold each of the patterns, and then each of the keys. */
  readonly arrays: readonly number[];
  /** Arrays that held them at any APDU, when these were watched. */
  readonly kept: readonly Kept[];
  /** Arrays that cryptography handed out; all are kept alive, so what they hold in the end is in `arrays`. */
  readonly outputs: KeptOutputs;
  /** Session keys, in the order in which they came. */
  readonly keys: readonly Uint8Array[];
}

/** What to read, and what to look for. */
export interface WatchedReading {
  readonly content: ChipContent;
  readonly access: AccessOptions;
  readonly mrzFields: readonly MrzField[];
  readonly cardFields: readonly Dg13Field[];
  readonly patterns: readonly Uint8Array[];
  readonly blockSizes: readonly number[];
  /** Takes a snapshot of the heap. */
  readonly snapshot?: boolean;
  /** Looks at the live arrays before every APDU, and keeps those alive that hold something. */
  readonly atEachApdu?: boolean;
}

const inverted = (patterns: readonly Uint8Array[]): readonly string[] =>
  patterns.map((bytes) => toHex(bytes.map((byte) => byte ^ 0xff)));

/** Reads a card in a process of its own, with the card in this one, and looks at what is left there. */
export async function watchReading(reading: WatchedReading): Promise<Remains> {
  const { content, patterns, snapshot = false, atEachApdu = false, ...asked } = reading;
  const folder = await mkdtemp(path.join(tmpdir(), 'emrtd-heap-'));
  const snapshotPath = snapshot ? path.join(folder, 'reader.heapsnapshot') : undefined;
  const keys: Uint8Array[] = [];
  const chip = new VirtualChip(content, ({ encryptionKey, macKey }) => keys.push(encryptionKey, macKey));
  const { signal } = new AbortController();
  const reader = fork(path.join(import.meta.dirname, 'reading-process.ts'), [], {
    execArgv: ['--expose-gc'],
    // Everything that Node itself can be made to say.
    env: { ...process.env, NODE_DEBUG: '*' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  let done: Extract<FromReader, { kind: 'done' }> | undefined;
  for (const stream of [reader.stdout, reader.stderr])
    stream?.on('data', (chunk) => (output += String(chunk)));
  const send = (message: ToReader): void => void reader.send(message);
  const arrays = Promise.withResolvers<readonly number[]>();
  reader.on('message', (message: FromReader) => {
    if (message.kind === 'apdu') {
      void chip.transmit(fromHex(message.hex), { signal }).then((result) => {
        const watched = atEachApdu ? inverted([...patterns, ...keys]) : [];
        if (result.code === 'answered') send({ kind: 'answer', hex: toHex(result.bytes), watched });
      });
    } else if (message.kind === 'done') {
      done = message;
      send({ kind: 'inspect', snapshotPath, inverted: inverted([...patterns, ...keys]) });
    } else {
      arrays.resolve(message.found);
    }
  });
  try {
    send({ kind: 'read', ...asked });
    const [exitCode] = (await once(reader, 'close')) as [number | null];
    assert.equal(exitCode, 0, output.slice(-2000));
    assert.equal(
      done?.fields,
      asked.mrzFields.length + asked.cardFields.length,
      'what was asked for was read',
    );
    const heap = snapshotPath === undefined ? '' : await readFile(snapshotPath, 'utf8');
    const { kept, outputs } = done;
    return { heap, output, arrays: await arrays.promise, kept, outputs, keys };
  } finally {
    reader.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
}
