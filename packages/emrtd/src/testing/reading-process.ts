import { writeHeapSnapshot } from 'node:v8';
import type { TransmitResult } from '../apdu/transport.ts';
import { fromHex, toHex } from '../bytes/bytes.ts';
import type { Dg13Field } from '../lds/dg13.ts';
import type { MrzField } from '../lds/dg1.ts';
import { readChip } from '../reader/read-chip.ts';
import { createTrustStore } from '../trust/trust-store.ts';
import { countInLiveArrays } from './live-arrays.ts';

/** What the parent sends to a process that reads one chip, whose APDUs the parent answers. */
export type ToReader =
  | {
      readonly kind: 'read';
      readonly can: string;
      readonly mrzFields: readonly MrzField[];
      readonly cardFields: readonly Dg13Field[];
    }
  | { readonly kind: 'answer'; readonly hex: string }
  /** Bytes to look for, each inverted so that the list itself is not found. */
  | { readonly kind: 'inspect'; readonly snapshotPath: string; readonly inverted: readonly string[] };

/** What it sends back. */
export type FromReader =
  | { readonly kind: 'apdu'; readonly hex: string }
  | { readonly kind: 'done'; readonly code: string; readonly fields: number }
  | { readonly kind: 'inspected'; readonly found: readonly number[] };

let answer: ((result: TransmitResult) => void) | undefined;
const tell = (message: FromReader): void => void process.send?.(message);

async function read({ can, mrzFields, cardFields }: Extract<ToReader, { kind: 'read' }>): Promise<void> {
  const transmit = (command: Uint8Array): Promise<TransmitResult> =>
    new Promise((resolve) => {
      answer = resolve;
      tell({ kind: 'apdu', hex: toHex(command) });
    });
  const reading = await readChip(
    { transmit },
    {
      access: { can, bac: 'never' },
      mrzFields,
      cardFields,
      portrait: true,
      trust: createTrustStore({}).store,
      now: new Date(),
      signal: new AbortController().signal,
      apduTimeoutMs: 60_000,
    },
  );
  answer = undefined;
  if (reading.code !== 'read') return tell({ kind: 'done', code: reading.code, fields: 0 });
  const { mrz, card } = reading.data;
  const fields = Object.keys(mrz.fields).length + Object.keys(card).length;
  tell({ kind: 'done', code: 'read', fields });
  // Whoever asked for a picture wipes it, as the contract says.
  reading.portrait?.bytes.fill(0);
}

async function inspect(snapshotPath: string, inverted: readonly string[]): Promise<void> {
  globalThis.gc?.();
  tell({ kind: 'inspected', found: await countInLiveArrays(inverted.map(fromHex)) });
  writeHeapSnapshot(snapshotPath);
  process.disconnect();
}

process.on('message', (message: ToReader) => {
  if (message.kind === 'read') void read(message);
  else if (message.kind === 'answer') answer?.({ code: 'answered', bytes: fromHex(message.hex) });
  else void inspect(message.snapshotPath, message.inverted);
});
