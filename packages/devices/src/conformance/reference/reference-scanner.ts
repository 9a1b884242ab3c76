import type { BarcodeScanner, ScanResult } from '../../device.ts';
import { OneShot } from '../../driver/one-shot.ts';
import type { BarcodeScannerHands } from '../bench.ts';
import { ReferenceDevice } from './reference-device.ts';

export class ReferenceScanner extends ReferenceDevice implements BarcodeScanner, BarcodeScannerHands {
  readonly #reading = new OneShot<ScanResult>();

  constructor() {
    super('barcode-scanner', ['reads']);
  }

  read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    if (!this.isThere) return Promise.resolve({ code: 'lost' });
    return this.#reading.start({ signal, canceled: { code: 'canceled' }, busy: { code: 'busy' } });
  }

  scan(code: Uint8Array): Promise<void> {
    if (this.isThere) {
      const result = decode(code);
      if (this.#reading.end(result) && result.code === 'scanned') this.count('reads');
    }
    return Promise.resolve();
  }

  /** Half a code is nothing. */
  scanPart(): Promise<void> {
    return Promise.resolve();
  }

  protected override cutOff(): void {
    this.#reading.end({ code: 'lost' });
  }
}

function decode(code: Uint8Array): ScanResult {
  try {
    return { code: 'scanned', text: new TextDecoder('utf-8', { fatal: true }).decode(code) };
  } catch {
    return { code: 'unreadable', reason: 'not-utf8' };
  }
}
