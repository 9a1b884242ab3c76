/**
 * The wire between shell and device host: the envelope and semantics of XFS4IoT (CEN/CWA 17852, header fields as of
 * release 2023-2) over a WebSocket on loopback, with an Origin allow-list and a per-start token added.
 *
 * command → acknowledge → event* → completion; unsolicited at any time. `requestId` is an integer > 0, unique per
 * connection. `timeout` is in milliseconds, 0 = none. Closing the socket cancels what that client had under way.
 *
 * Until release 2023-2 `timeout`, `status`, `completionCode` and `errorDescription` stood in the payload. Both places are
 * read, and what the host sends has them in both.
 */
import type { DeviceFault, DeviceState, DeviceWarning } from '../device.ts';
import type { CardReaderFault } from '../id-card/card-reader.ts';

export const messageTypes = ['command', 'acknowledge', 'event', 'completion', 'unsolicited'] as const;
export type MessageType = (typeof messageTypes)[number];

export const completionCodes = [
  'success',
  'commandErrorCode',
  'canceled',
  'deviceNotReady',
  'hardwareError',
  'internalError',
  'invalidCommand',
  'invalidRequestID',
  'timeOut',
  'unsupportedCommand',
  'invalidData',
  'userError',
  'unsupportedData',
  'fraudAttempt',
  'sequenceError',
  'authorizationRequired',
] as const;
export type CompletionCode = (typeof completionCodes)[number];

/** On an acknowledge that refuses. */
export const refusals = ['invalidMessage', 'invalidRequestID', 'tooManyRequests'] as const;
export type Refusal = (typeof refusals)[number];

export interface MessageHeader {
  readonly type: MessageType;
  /** `BarcodeReader.Read`, `Common.StatusChangedEvent`, … */
  readonly name: string;
  readonly version?: string;
  readonly requestId?: number;
  readonly timeout?: number;
  readonly status?: Refusal;
  readonly completionCode?: CompletionCode;
  readonly errorDescription?: string;
}

export interface Message<Payload = unknown> {
  readonly header: MessageHeader;
  readonly payload: Payload;
}

/** Services of one host, as paths below its address: `ws://127.0.0.1:PORT/xfs4iot/v1.0/<service>`. */
export const serviceNames = [
  'receipt-printer',
  'barcode-scanner',
  'id-card-reader',
  'navigation-keys',
  'presence-sensor',
  'audio-jack',
  'lights',
  'speech',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Path of the discovery service: which services a host has. */
export const publisherPath = '/xfs4iot/v1.0';

/** Path of a service on its host, without the token. */
export function servicePath(service: ServiceName): string {
  return `/xfs4iot/v1.0/${service}`;
}

/** XFS4IoT `Common.Status`, the part that we use. */
export interface CommonStatus {
  readonly common: {
    readonly device:
      | 'online'
      | 'offline'
      | 'noDevice'
      | 'hardwareError'
      | 'userError'
      | 'deviceBusy'
      | 'starting';
  };
  readonly printer?: {
    readonly paper: { readonly upper: 'full' | 'low' | 'out' | 'unknown' };
    readonly media: 'present' | 'notPresent' | 'unknown';
  };
  readonly cardReader?: { readonly media: 'present' | 'notPresent' | 'unknown' };
  readonly barcodeReader?: { readonly scanner: 'on' | 'off' | 'inoperative' | 'unknown' };
  /** `notAvailable` while the sensor cannot say. */
  readonly auxiliaries?: {
    readonly proximitySensor?: 'present' | 'notPresent' | 'notAvailable';
    readonly enhancedAudioSensor?: 'present' | 'notPresent' | 'notAvailable';
  };
  /** By the standard's names of lights: see `lightNames`. */
  readonly lights?: Readonly<Record<string, { readonly flashRate: 'off' | 'slow' | 'continuous' }>>;
  /** Vendor namespace: languages that there is a voice for now. */
  readonly motCuaSpeech?: { readonly languages: readonly string[] };
  /** Vendor namespace: our own device state, word for word. */
  readonly motCua?: {
    readonly state: DeviceState<DeviceFault | CardReaderFault>;
    readonly warnings: readonly DeviceWarning[];
  };
}

/** Payload of `Common.StatusChangedEvent`: the parts that changed, each one whole. */
export type StatusChange = Partial<CommonStatus>;

/** Every name that is sent over the wire. */
export const names = {
  status: 'Common.Status',
  capabilities: 'Common.Capabilities',
  cancel: 'Common.Cancel',
  statusChanged: 'Common.StatusChangedEvent',
  /** Vendor namespace: keeps the device over several commands. Payload: `{ idleMs? }`. Waits its turn as a command does. */
  claim: 'MotCua.Claim',
  /** Vendor namespace: gives it back. `commandErrorCode` with `notClaimed` when this client has no claim. */
  release: 'MotCua.Release',
  /** Vendor namespace: the claim has ended by itself, because nothing was asked for so long. */
  claimEnded: 'MotCua.ClaimEndedEvent',
  readBarcode: 'BarcodeReader.Read',
  /** Which major versions the client is going to speak. */
  setVersions: 'Common.SetVersions',
  /** Of the discovery service. */
  getServices: 'ServicePublisher.GetServices',
  resetScanner: 'BarcodeReader.Reset',
  resetPrinter: 'Printer.Reset',
  /** Payload: `{ inputData: 'no', data }` with the printer's own commands in base64. */
  printRaw: 'Printer.PrintRaw',
  paperThreshold: 'Printer.PaperThresholdEvent',
  /** Vendor namespace. Payload: a receipt document of `@motcua/receipt`. */
  printDocument: 'MotCua.PrintDocument',
  resetCardReader: 'CardReader.Reset',
  /** Sent while a reading is under way: a card has been put on the reader. */
  mediaInserted: 'CardReader.MediaInsertedEvent',
  /** Vendor namespace. Payload: a `ChipReadRequest`; completes with a `ChipReadAnswer`. */
  readIdCard: 'MotCua.ReadIdCard',
  /** Vendor namespace. Payload: a `ChipProgress`. */
  idCardProgress: 'MotCua.IdCardProgressEvent',
  /** Vendor namespace: XFS4IoT knows keys of PIN pads only. Payload: a `NavigationKeyEvent`. */
  navigationKey: 'MotCua.NavigationKeyEvent',
  resetKeys: 'Keyboard.Reset',
  /** Which changes a client wants to hear of; ours are told to everybody. */
  registerAuxiliaries: 'Auxiliaries.Register',
  auxiliaryStatus: 'Auxiliaries.AuxiliaryStatusEvent',
  resetAuxiliaries: 'Auxiliaries.Reset',
  /** Payload: `{ [light]: { flashRate } }`. */
  setLight: 'Lights.SetLight',
  resetLights: 'Lights.Reset',
  /** Vendor namespace. Payload: a `SpeakRequest`; completes with `{ audio }`, a WAV file in base64. */
  speak: 'MotCua.Speak',
  resetSpeech: 'MotCua.ResetSpeech',
} as const;
