import { writeHeapSnapshot } from 'node:v8';
import type { AccessOptions } from '../access/open-access.ts';
import type { TransmitResult } from '../apdu/transport.ts';
import { fromHex, toHex } from '../bytes/bytes.ts';
import type { Dg13Field } from '../lds/dg13.ts';
import type { MrzField } from '../lds/dg1.ts';
import { readChip } from '../reader/read-chip.ts';
import { createTrustStore } from '../trust/trust-store.ts';
import type { KeptOutputs } from './keep-outputs.ts';
import { keepCryptoOutputs, keptOutputs } from './keep-outputs.ts';
import type { Kept } from './live-arrays.ts';
import { countInLiveArrays, KeptArrays } from './live-arrays.ts';

/** What the parent sends to a process that reads one chip, whose APDUs the parent answers. */
export type ToReader =
  | {
      readonly kind: 'read';
      readonly access: AccessOptions;
      readonly mrzFields: readonly MrzField[];
      readonly cardFields: readonly Dg13Field[];
      readonly blockSizes: readonly number[];
    }
  /** `watched` is what to look for, in the order in which it becomes known, each inverted so as not to be found itself. */
  | { readonly kind: 'answer'; readonly hex: string; readonly watched: readonly string[] }
  | {
      readonly kind: 'inspect';
      readonly snapshotPath: string | undefined;
      readonly inverted: readonly string[];
    };

/** What it sends back. */
export type FromReader =
  | { readonly kind: 'apdu'; readonly hex: string }
  | {
      readonly kind: 'done';
      readonly code: string;
      readonly fields: number;
      readonly outputs: KeptOutputs;
      readonly kept: readonly Kept[];
    }
  | { readonly kind: 'inspected'; readonly found: readonly number[] };

let answer: ((result: TransmitResult) => void) | undefined;
let watched: readonly Uint8Array[] = [];
const kept = new KeptArrays();
const tell = (message: FromReader): void => void process.send?.(message);

async function read(request: Extract<ToReader, { kind: 'read' }>): Promise<void> {
  const { access, mrzFields, cardFields, blockSizes } = request;
  keepCryptoOutputs();
  const transmit = async (command: Uint8Array): Promise<TransmitResult> => {
    if (watched.length > 0) await kept.keep(watched);
    const { promise, resolve } = Promise.withResolvers<TransmitResult>();
    answer = resolve;
    tell({ kind: 'apdu', hex: toHex(command) });
    return promise;
  };
  const reading = await readChip(
    { transmit },
    {
      access,
      mrzFields,
      cardFields,
      portrait: true,
      trust: createTrustStore({}).store,
      now: new Date(),
      signal: new AbortController().signal,
      apduTimeoutMs: 60_000,
      blockSizes,
    },
  );
  answer = undefined;
  if (reading.code !== 'read')
    return tell({ kind: 'done', code: reading.code, fields: 0, outputs: keptOutputs(), kept: [] });
  const { mrz, card } = reading.data;
  const fields = Object.keys(mrz.fields).length + Object.keys(card).length;
  // Whoever asked for a picture wipes it, as the contract says.
  reading.portrait?.bytes.fill(0);
  tell({ kind: 'done', code: 'read', fields, outputs: keptOutputs(), kept: kept.count(watched) });
}

async function inspect(snapshotPath: string | undefined, inverted: readonly string[]): Promise<void> {
  globalThis.gc?.();
  tell({ kind: 'inspected', found: await countInLiveArrays(inverted.map(fromHex)) });
  if (snapshotPath !== undefined) writeHeapSnapshot(snapshotPath);
  process.disconnect();
}

process.on('message', (message: ToReader) => {
  if (message.kind === 'read') void read(message);
  else if (message.kind === 'inspect') void inspect(message.snapshotPath, message.inverted);
  else {
    watched = message.watched.map(fromHex);
    answer?.({ code: 'answered', bytes: fromHex(message.hex) });
  }
});
