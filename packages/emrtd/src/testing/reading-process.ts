import { writeHeapSnapshot } from 'node:v8';
import type { TransmitResult } from '../apdu/transport.ts';
import { fromHex, toHex } from '../bytes/bytes.ts';
import type { MrzField } from '../lds/dg1.ts';
import { readChip } from '../reader/read-chip.ts';
import { createTrustStore } from '../trust/trust-store.ts';

// A process that reads one chip, whose APDUs its parent answers, and then writes down everything its heap still holds.
// Arguments: path of the snapshot, then the fields of the machine-readable zone to ask for.
const [snapshotPath = '', ...mrzFields] = process.argv.slice(2);

let answer: ((result: TransmitResult) => void) | undefined;
process.on('message', (message) => answer?.({ code: 'answered', bytes: fromHex(String(message)) }));

const reading = await readChip(
  {
    transmit: (command) =>
      new Promise((resolve) => {
        answer = resolve;
        process.send?.(toHex(command));
      }),
  },
  {
    access: { can: '012345', bac: 'never' },
    mrzFields: mrzFields as MrzField[],
    cardFields: ['sex'],
    portrait: true,
    trust: createTrustStore({}).store,
    now: new Date(),
    signal: new AbortController().signal,
    apduTimeoutMs: 60_000,
  },
);
writeHeapSnapshot(snapshotPath);
process.exitCode = reading.code === 'read' ? 0 : 1;
process.disconnect();
