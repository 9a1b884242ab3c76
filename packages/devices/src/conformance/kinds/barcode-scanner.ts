import type { ScanResult } from '../../device.ts';
import type { Bench } from '../bench.ts';
import type { ClauseOf } from '../clause.ts';
import { deviceClauses } from '../clauses/device-clauses.ts';
import { operationClauses } from '../clauses/operation-clauses.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';

type ScannerBench = Bench<'barcode-scanner'>;

/** As on the back of a chip card: letters of two and three bytes, longer than one report of a HID scanner. */
const cardCode = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';
const never = (): AbortSignal => new AbortController().signal;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readOne({ device, hands }: ScannerBench, trial: Trial, text: string, signal = never()) {
  const reading = device.read({ signal });
  await hands.scan(bytesOf(text));
  return trial.soon(reading, 'read');
}

export const barcodeScannerClauses: readonly ClauseOf<'barcode-scanner'>[] = [
  ...deviceClauses('barcode-scanner'),
  ...operationClauses<ScannerBench>({
    contract: 'barcode-scanner',
    verb: 'read',
    start: ({ device }, signal) => device.read({ signal }),
    complete: (bench, trial, signal) => readOne(bench, trial, 'H29.26740-261123-0042', signal),
    done: 'scanned',
  }),
  {
    id: 'barcode-scanner/text-is-whole',
    prose:
      'The bytes of a code are decoded once and as a whole; no suffix, prefix or symbology id is left in the text.',
    run: async (bench, trial) => {
      trial.concerns(bench.device.characters !== 'ascii', 'it only reads ASCII characters');
      const result = await readOne(bench, trial, cardCode);
      trial.expect(result.code === 'scanned', `it ended with ${codeOf(result)}`);
      trial.expect(
        result.code === 'scanned' && result.text === cardCode,
        'the text is not what the code holds',
      );
    },
  },
  {
    id: 'barcode-scanner/one-scan-per-read',
    prose: 'Each `read` gets one code; the next code needs another `read`.',
    run: async (bench, trial) => {
      for (const text of ['one', 'two', 'three']) {
        const result = await readOne(bench, trial, text);
        trial.given(result.code === 'scanned', `a read ended with ${codeOf(result)}`);
        trial.expect(result.code === 'scanned' && result.text === text, 'a read got the code of another one');
      }
    },
  },
  {
    id: 'barcode-scanner/unasked-scans-are-dropped',
    prose: 'A code that comes while nobody reads is forgotten: the next person must not get it.',
    run: async (bench, trial) => {
      await bench.hands.scan(bytesOf('nobody asked'));
      await trial.quiet();
      const result = await readOne(bench, trial, 'asked for');
      trial.expect(result.code === 'scanned', `it ended with ${codeOf(result)}`);
      trial.expect(
        result.code === 'scanned' && result.text === 'asked for',
        'it got the code that came before',
      );
    },
  },
  {
    id: 'barcode-scanner/broken-text-is-unreadable',
    prose:
      'Bytes that are no UTF-8 end with `unreadable` and reason `not-utf8`, never with a text in which letters are replaced.',
    run: async ({ device, hands }, trial) => {
      const reading = device.read({ signal: never() });
      await hands.scan(Uint8Array.of(0x4e, 0x67, 0xe1, 0x75, 0xff, 0x41));
      const result = await trial.soon(reading, 'read');
      trial.expect(
        result.code === 'unreadable' && result.reason === 'not-utf8',
        `it ended with ${codeOf(result)}`,
      );
    },
  },
  {
    id: 'barcode-scanner/half-a-code-is-no-code',
    prose:
      'A code that stops midway is never `scanned`, and the next code is whole; unless `codeEnd` is `pause`, where nothing tells.',
    run: async ({ device, hands }, trial) => {
      trial.concerns(device.codeEnd !== 'pause', 'codeEnd is pause');
      trial.concerns(hands.scanPart !== undefined, 'a device cannot be told to stop in the middle of a code');
      let reading = device.read({ signal: never() });
      let ended: ScanResult | undefined;
      void reading.then((result) => (ended = result));
      await hands.scanPart?.(bytesOf(cardCode.slice(0, 12)));
      await trial.eventually(() => Promise.resolve(ended !== undefined));
      trial.expect(ended?.code !== 'scanned', 'half a code was handed on');
      if (ended !== undefined) reading = device.read({ signal: never() });
      await hands.scan(bytesOf('whole'));
      const result = await trial.soon(reading, 'the read of the next code');
      trial.expect(result.code === 'scanned' && result.text === 'whole', 'the next code was not whole');
    },
  },
  {
    id: 'barcode-scanner/reads-are-counted',
    prose: 'Where `reads` is counted, each scanned code adds one.',
    run: async (bench, trial) => {
      trial.concerns(bench.device.about.counts.includes('reads'), 'reads are not counted');
      const before = bench.device.statistics.counts.reads ?? 0;
      const result = await readOne(bench, trial, 'counted');
      trial.given(result.code === 'scanned', `the read ended with ${codeOf(result)}`);
      await trial.addsOne(before, () => bench.device.statistics.counts.reads);
    },
  },
];
