import { assertNever } from '@motcua/devices';
import type { BarcodeScanner, DeviceState, ScanResult } from '@motcua/devices';
import { encodeBase64Text, names } from '@motcua/devices/wire';
import type { CommonStatus } from '@motcua/devices/wire';
import type { Completion, Service } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

/** A barcode scanner as the wire's service `barcode-scanner` (XFS4IoT BarcodeReader). */
export function barcodeScannerService(scanner: BarcodeScanner): Service {
  const status = (): CommonStatus => ({
    ...toCommonStatus(scanner.state, []),
    barcodeReader: { scanner: toScannerStatus(scanner.state) },
  });
  return {
    name: 'barcode-scanner',
    resetCommand: names.resetScanner,
    commands: new Map([
      [names.readBarcode, async (_payload, { signal }) => toCompletion(await scanner.read({ signal }))],
    ]),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: scanner.name }] },
      barcodeReader: { canFilterSymbologies: false },
    }),
    watch: (listener) => watchStatusChanges(scanner, status, (event) => listener(event)),
  };
}

function toCompletion(result: ScanResult): Completion {
  switch (result.code) {
    case 'scanned':
      return {
        completionCode: 'success',
        payload: {
          readOutput: [{ symbology: 'symbologyUnknown', barcodeData: encodeBase64Text(result.text) }],
        },
      };
    case 'unreadable':
      return {
        completionCode: 'commandErrorCode',
        payload: { errorCode: 'barcodeInvalid', motCua: { reason: result.reason } },
      };
    case 'busy':
      return { completionCode: 'sequenceError' };
    case 'canceled':
      return { completionCode: 'canceled' };
    case 'lost':
      return { completionCode: 'deviceNotReady' };
    default:
      return assertNever(result);
  }
}

function toScannerStatus(state: DeviceState): 'on' | 'off' | 'inoperative' {
  if (state.kind === 'busy') return 'on';
  return state.kind === 'ready' ? 'off' : 'inoperative';
}
