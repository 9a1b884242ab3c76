import type { KnownKind } from './bench.ts';
import type { ClauseOf } from './clause.ts';
import { deviceClauses } from './clauses/device-clauses.ts';
import { barcodeScannerClauses } from './kinds/barcode-scanner.ts';
import { cardReaderClauses } from './kinds/card-reader.ts';
import { documentCameraClauses } from './kinds/document-camera.ts';
import { lightsClauses } from './kinds/lights.ts';
import { navigationKeysClauses } from './kinds/navigation-keys.ts';
import { paymentTerminalClauses } from './kinds/payment-terminal.ts';
import { receiptPrinterClauses } from './kinds/receipt-printer.ts';
import { sensorClauses } from './kinds/sensors.ts';
import { smartCardReaderClauses } from './kinds/smart-card-reader.ts';

const clausesOfKinds: { readonly [Kind in KnownKind]: readonly ClauseOf<Kind>[] } = {
  'id-card-reader': cardReaderClauses,
  'smart-card-reader': smartCardReaderClauses,
  'barcode-scanner': barcodeScannerClauses,
  'receipt-printer': receiptPrinterClauses,
  'navigation-keys': navigationKeysClauses,
  lights: lightsClauses,
  'presence-sensor': [
    ...deviceClauses('presence-sensor'),
    ...sensorClauses('presence-sensor', ['somebody', 'nobody']),
  ],
  'audio-jack': [...deviceClauses('audio-jack'), ...sensorClauses('audio-jack', ['plugged', 'unplugged'])],
  'payment-terminal': paymentTerminalClauses,
  'document-camera': documentCameraClauses,
};

/** The kinds of device that the kit knows. */
export const knownKinds: readonly KnownKind[] = Object.keys(clausesOfKinds) as KnownKind[];

/** The contract of a kind of device, clause by clause. */
export function conformanceOf<Kind extends KnownKind>(kind: Kind): readonly ClauseOf<Kind>[] {
  return clausesOfKinds[kind];
}
