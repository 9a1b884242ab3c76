import type { BarcodeScanner, ScanResult } from '@motcua/devices';
import { scanResult } from './contracts.ts';
import { RemoteDevice } from './remote-device.ts';

/** A barcode scanner whose driver runs in a process of its own. */
export class RemoteScanner extends RemoteDevice implements BarcodeScanner {
  async read({ signal }: { readonly signal: AbortSignal }): Promise<ScanResult> {
    if (signal.aborted) return { code: 'canceled' };
    const result: ScanResult = await this.operate('read', scanResult, { lost: { code: 'lost' }, signal });
    return result.code === 'lost' && signal.aborted ? { code: 'canceled' } : result;
  }
}
