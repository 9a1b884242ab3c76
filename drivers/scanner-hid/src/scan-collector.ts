import type { ScanResult } from '@motcua/devices';
import { decodeScan } from '@motcua/devices/driver';
import type { ScanReport } from './report.ts';

type Scan = Extract<ScanResult, { readonly code: 'scanned' | 'unreadable' }>;

const lineEnds: readonly number[] = [0x0d, 0x0a];

/** Puts the reports of a code together and decodes them once, since a letter may be split between two of them. */
export class ScanCollector {
  readonly #maximumBytes: number;
  #bytes: number[] = [];
  #isDropping = false;
  #isUnderWay = false;

  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes;
  }

  /** True between the first report of a code and its last. */
  get underWay(): boolean {
    return this.#isUnderWay;
  }

  /** The code that the report completes. */
  push(report: ScanReport): Scan | undefined {
    this.#isUnderWay = true;
    if (this.#bytes.length <= this.#maximumBytes) this.#bytes.push(...report.data);
    return report.isContinued ? undefined : this.finish();
  }

  /** Nothing more comes of the code: whatever has come is all there is. */
  finish(): Scan | undefined {
    const bytes = withoutLineEnd(this.#bytes);
    const isDropped = this.#isDropping;
    this.reset();
    if (isDropped || bytes.length === 0) return undefined;
    if (bytes.length > this.#maximumBytes) return { code: 'unreadable', reason: 'too-long' };
    return decodeScan(Uint8Array.from(bytes));
  }

  /** Forgets the code that is under way, its coming reports included. */
  dropCurrent(): void {
    this.#isDropping = this.#isUnderWay;
  }

  reset(): void {
    this.#bytes = [];
    this.#isDropping = false;
    this.#isUnderWay = false;
  }
}

/** Scanners that once were keyboards still send the Enter after a code. */
function withoutLineEnd(bytes: readonly number[]): readonly number[] {
  const end = bytes.findLastIndex((byte) => !lineEnds.includes(byte));
  return bytes.slice(0, end + 1);
}
