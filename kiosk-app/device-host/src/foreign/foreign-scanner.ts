import type { BarcodeScanner, ScanResult } from '@motcua/devices';
import { names, toReadResult } from '@motcua/devices/wire';
import { ForeignDevice } from './foreign-device.ts';
import type { ForeignOptions } from './foreign-device.ts';

class ForeignScanner extends ForeignDevice implements BarcodeScanner {
  #isReading = false;

  async read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    if (signal.aborted) return { code: 'canceled' };
    if (this.#isReading) return { code: 'busy' };
    this.#isReading = true;
    try {
      const result = toReadResult(await this.connection.command(names.readBarcode, {}, { signal }));
      switch (result.code) {
        case 'scanned':
        case 'unreadable':
        case 'busy':
        case 'canceled':
          return result;
        case 'timeout':
        case 'device-lost':
        case 'host-lost':
        case 'failed':
          return { code: signal.aborted ? 'canceled' : 'lost' };
        default:
          return result satisfies never;
      }
    } finally {
      this.#isReading = false;
    }
  }

  protected override takeStatus(): void {}
}

/** A barcode scanner behind a foreign XFS4IoT service (`BarcodeReader.Read`). The caller closes it. */
export function openForeignScanner(options: ForeignOptions): BarcodeScanner {
  return new ForeignScanner(options);
}
