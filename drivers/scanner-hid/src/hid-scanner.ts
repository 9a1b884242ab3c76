import { ScanningDevice, StallWatch } from '@motcua/devices/driver';
import type { ScanningDeviceParts } from '@motcua/devices/driver';
import { ReportSplitter } from './report-splitter.ts';
import { parseScanReport } from './report.ts';
import { ScanCollector } from './scan-collector.ts';

export interface HidScannerParts extends Omit<ScanningDeviceParts, 'driver'> {
  /** With the report id, where the scanner numbers its reports. */
  readonly reportBytes: number;
  /** Null where the scanner does not number its reports. */
  readonly reportId: number | null;
  /** The next report of a code, or the rest of a report, must come within this time. */
  readonly gapTimeoutMs: number;
  readonly maximumBytes: number;
}

/** A HID POS scanner, over any transport that carries its reports. */
export class HidScanner extends ScanningDevice {
  readonly #parts: HidScannerParts;
  readonly #splitter: ReportSplitter;
  readonly #collector: ScanCollector;
  readonly #stall: StallWatch;

  constructor(parts: HidScannerParts) {
    super({ ...parts, driver: '@motcua/driver-scanner-hid' });
    this.#parts = parts;
    this.#splitter = new ReportSplitter(parts.reportBytes);
    this.#collector = new ScanCollector(parts.maximumBytes);
    this.#stall = new StallWatch({
      startTimer: parts.startTimer,
      gapMs: parts.gapTimeoutMs,
      // A code without its end is no code: half a card must not pass for a card.
      dropCurrent: () => {
        this.#splitter.reset();
        this.#collector.dropCurrent();
      },
      forget: () => this.#collector.reset(),
    });
  }

  protected override take(chunk: Uint8Array): void {
    for (const report of this.#splitter.push(chunk)) this.#takeReport(report);
    this.#stall.heard(this.#splitter.underWay || this.#collector.underWay);
  }

  protected override forget(): void {
    this.#stall.stop();
    this.#splitter.reset();
    this.#collector.reset();
  }

  protected override dropCurrent(): void {
    this.#collector.dropCurrent();
  }

  #takeReport(report: Uint8Array): void {
    const { reportId } = this.#parts;
    if (reportId !== null && report[0] !== reportId) return;
    const parsed = parseScanReport(reportId === null ? report : report.subarray(1));
    const scan = parsed === undefined ? undefined : this.#collector.push(parsed);
    if (scan !== undefined) this.deliver(scan);
  }
}
