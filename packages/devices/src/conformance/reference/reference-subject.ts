import type { Bench, KnownKind, Subject } from '../bench.ts';
import { ReferenceCamera } from './reference-camera.ts';
import { referenceCardReader } from './reference-card-reader.ts';
import { ReferenceKeys } from './reference-keys.ts';
import { ReferenceLights } from './reference-lights.ts';
import { ReferencePrinter } from './reference-printer.ts';
import { ReferenceScanner } from './reference-scanner.ts';
import { ReferenceAudioJack, ReferencePresenceSensor } from './reference-sensor.ts';
import { referenceSmartReader } from './reference-smart-reader.ts';
import { ReferenceTerminal } from './reference-terminal.ts';

const onBench = <Both extends AsyncDisposable & { close(): Promise<void> }>(both: Both) => ({
  device: both,
  hands: both,
  close: () => both.close(),
});

const benches: { readonly [Kind in KnownKind]: () => Bench<Kind> } = {
  'id-card-reader': referenceCardReader,
  'smart-card-reader': referenceSmartReader,
  'barcode-scanner': () => onBench(new ReferenceScanner()),
  'receipt-printer': () => onBench(new ReferencePrinter()),
  'navigation-keys': () => onBench(new ReferenceKeys()),
  lights: () => onBench(new ReferenceLights()),
  'presence-sensor': () => onBench(new ReferencePresenceSensor()),
  'audio-jack': () => onBench(new ReferenceAudioJack()),
  'payment-terminal': () => onBench(new ReferenceTerminal()),
  'document-camera': () => onBench(new ReferenceCamera()),
};

/** A driver of this kind that keeps every clause, in memory. */
export function referenceSubject<Kind extends KnownKind>(kind: Kind): Subject<Kind> {
  return { kind, open: () => Promise.resolve(benches[kind]()) };
}
