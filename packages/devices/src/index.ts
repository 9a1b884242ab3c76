export type { AudioJack, HeadsetPresence } from './audio-jack/audio-jack.ts';
export { assertNever } from './device.ts';
export type {
  BarcodeScanner,
  Device,
  DeviceFault,
  DeviceState,
  DeviceWarning,
  PrintResult,
  ReceiptPrinter,
  ScanResult,
  Unsubscribe,
} from './device.ts';
export type { CapturedDocument, CaptureResult, DocumentCamera } from './document-camera/document-camera.ts';
export type { LightPattern, LightPlace, LightResult, Lights } from './lights/lights.ts';
export type { NavigationKey, NavigationKeyEvent, NavigationKeys } from './navigation-keys/navigation-keys.ts';
export type {
  InquiryResult,
  PaymentRequest,
  PaymentResult,
  PaymentTerminal,
} from './payment-terminal/payment-terminal.ts';
export type { Presence, PresenceSensor } from './presence/presence-sensor.ts';
export type {
  DeviceAbout,
  DeviceKind,
  DeviceStatistics,
  Driven,
  HealthDepth,
  HealthResult,
  SelfReporting,
  StatisticName,
} from './self-report.ts';
export { WatchedValue } from './watched-value.ts';
export type {
  CardPresence,
  CardReader,
  CardReaderCapabilities,
  CardReaderFault,
  CardReaderHealth,
  CardReaderStatistics,
  CardSession,
  CardTransmitResult,
  SmartCardReader,
  TransparentCardReader,
} from './id-card/index.ts';
