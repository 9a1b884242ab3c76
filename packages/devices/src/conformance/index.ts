export type {
  AudioJackHands,
  BarcodeScannerHands,
  Bench,
  CardReaderHands,
  DeviceHands,
  DocumentCameraHands,
  Kinds,
  KnownKind,
  LightsHands,
  NavigationKeysHands,
  PaymentTerminalHands,
  PresenceSensorHands,
  ReceiptPrinterHands,
  SmartCardReaderHands,
  Subject,
} from './bench.ts';
export type { Clause, ClauseOf } from './clause.ts';
export { conformanceOf, knownKinds } from './conformance-of.ts';
export { patienceInMs, patienceInTurns } from './patience.ts';
export type { Patience } from './patience.ts';
export { referenceSubject } from './reference/reference-subject.ts';
export { reportHtml } from './report/report-html.ts';
export { reportText } from './report/report-text.ts';
export { runConformance } from './run-conformance.ts';
export type { RunOptions } from './run-conformance.ts';
export { Trial } from './trial.ts';
export type { ClauseVerdict, ConformanceReport, Verdict } from './verdict.ts';
