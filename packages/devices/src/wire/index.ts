export { connectBarcodeReader, toReadResult } from './barcode-reader-client.ts';
export type { BarcodeReaderClient, BarcodeReadResult, ClientOptions } from './barcode-reader-client.ts';
export { decodeBase64Text, encodeBase64Text } from './base64-text.ts';
export { claimDevice } from './claim-device.ts';
export type { ClaimOptions, DeviceClaim, DeviceClaimResult } from './claim-device.ts';
export {
  chipItemNames,
  chipVerdicts,
  parseChipProgress,
  parseChipReadAnswer,
  parseChipReadRequest,
} from './id-card-messages.ts';
export type {
  ChipItemName,
  ChipItems,
  ChipPortrait,
  ChipProgress,
  ChipReadAnswer,
  ChipReadRequest,
  ChipVerdict,
} from './id-card-messages.ts';
export { connectIdCardReader } from './id-card-reader-client.ts';
export type { ChipReadOutcome, IdCardReaderClient } from './id-card-reader-client.ts';
export { discoverServices } from './discover-services.ts';
export { flashRates, lightNames, patternOfFlashRate, placeOfLight } from './light-words.ts';
export { connectLights } from './lights-client.ts';
export type { LightSetResult, LightsClient } from './lights-client.ts';
export { names, publisherPath, serviceNames, servicePath } from './messages.ts';
export type {
  CommonStatus,
  CompletionCode,
  Message,
  MessageHeader,
  MessageType,
  Refusal,
  ServiceName,
  StatusChange,
} from './messages.ts';
export { connectNavigationKeys, parseKeyEvent } from './navigation-keys-client.ts';
export type { NavigationKeysClient } from './navigation-keys-client.ts';
export { isOneOf, isRecord, parseMessage } from './parse-message.ts';
export type { ParsedMessage, Payload } from './parse-message.ts';
export type { CommandResult } from './pending-command.ts';
export { connectReceiptPrinter } from './receipt-printer-client.ts';
export type {
  DocumentPrintResult,
  PrintableDocument,
  ReceiptPrinterClient,
} from './receipt-printer-client.ts';
export type { ConnectionState } from './reconnecting-socket.ts';
export { connectAudioJack, connectPresenceSensor } from './sensor-client.ts';
export type { SensorClient } from './sensor-client.ts';
export { connectService } from './service-connection.ts';
export type { CommandOptions, ServiceConnection, ServiceConnectionOptions } from './service-connection.ts';
export { watchStatus } from './service-status.ts';
export { connectSpeech, longestSentence, parseSpeakRequest, speakableRates } from './speech-client.ts';
export type { SpeakOutcome, SpeakRequest, SpeechClient } from './speech-client.ts';
export type { ServiceStatus } from './service-status.ts';
export type { OpenWebSocket, WebSocketLike } from './web-socket-like.ts';
