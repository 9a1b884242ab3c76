import { assertNever, WatchedValue } from '@motcua/devices';
import type { BarcodeScanner, DeviceState, ScanResult } from '@motcua/devices';
import { encodeBase64Text, names } from '@motcua/devices/wire';
import type { CommonStatus } from '@motcua/devices/wire';
import type { Completion, Service, ServiceCommand } from '../wire/service.ts';
import { toCommonStatus, watchStatusChanges } from './common-status.ts';

/** A barcode scanner as the wire's service `barcode-scanner` (XFS4IoT BarcodeReader). */
export function barcodeScannerService(scanner: BarcodeScanner): Service {
  const armed = new WatchedValue(false);
  const status = (): CommonStatus => ({
    ...toCommonStatus(scanner.state, []),
    barcodeReader: { scanner: toScannerStatus(scanner.state, armed.value) },
  });
  const read: ServiceCommand = async (_payload, { signal }) => {
    const reading = scanner.read({ signal });
    armed.set(true);
    try {
      return toCompletion(await reading);
    } finally {
      armed.set(false);
    }
  };
  return {
    name: 'barcode-scanner',
    resetCommand: names.resetScanner,
    commands: new Map([[names.readBarcode, read]]),
    status,
    capabilities: () => ({
      common: { deviceInformation: [{ modelName: scanner.name }] },
      barcodeReader: { canFilterSymbologies: false },
    }),
    watch: (listener) => watchStatusChanges([scanner, armed], status, (event) => listener(event)),
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

function toScannerStatus(state: DeviceState, armed: boolean): 'on' | 'off' | 'inoperative' {
  if (state.kind !== 'ready' && state.kind !== 'busy') return 'inoperative';
  return armed ? 'on' : 'off';
}
