import type { AudioJack, HeadsetPresence } from '../audio-jack/audio-jack.ts';
import type { BarcodeScanner, DeviceState, ReceiptPrinter, Unsubscribe } from '../device.ts';
import type { DocumentCamera } from '../document-camera/document-camera.ts';
import type { CardReader } from '../id-card/card-reader.ts';
import type { SmartCardField, SmartCardReader } from '../id-card/smart-reader.ts';
import type { TransparentCardReader } from '../id-card/transparent-reader.ts';
import type { LightPattern, LightPlace, Lights } from '../lights/lights.ts';
import type { NavigationKey, NavigationKeys } from '../navigation-keys/navigation-keys.ts';
import type { PaymentTerminal } from '../payment-terminal/payment-terminal.ts';
import type { Presence, PresenceSensor } from '../presence/presence-sensor.ts';
import type { DeviceAbout, DeviceKind, HealthDepth, SelfReporting } from '../self-report.ts';

/** What a person's hands do to any device. Each resolves when it is done. */
export interface DeviceHands {
  unplug(): Promise<void>;
  /** Puts it back where it was. */
  plugIn(): Promise<void>;
}

export interface BarcodeScannerHands extends DeviceHands {
  /** Holds one code with these bytes under the scanner. */
  scan(code: Uint8Array): Promise<void>;
  /** Sends these bytes of a code and then nothing more, as a line that stalls; only a simulator can. */
  readonly scanPart?: (part: Uint8Array) => Promise<void>;
}

export interface ReceiptPrinterHands extends DeviceHands {
  /** One receipt in the printer's commands, with its cut. */
  receipt(): Iterable<Uint8Array>;
  takePaperOut(): Promise<void>;
  /** A full roll; nothing else is done to the printer. */
  insertPaper(): Promise<void>;
  openCover(): Promise<void>;
  closeCover(): Promise<void>;
  /** Looks at what has come out since the driver was opened: whole receipts, and pieces of some. */
  papers(): Promise<{ readonly whole: number; readonly parts: number }>;
  /** Lets the paper end in the middle of the next receipt. */
  readonly letPaperEndMidway?: () => Promise<void>;
  /** A roll that is nearly used up. */
  readonly runLowOnPaper?: () => Promise<void>;
  readonly jamCutter?: () => Promise<void>;
}

export interface NavigationKeysHands extends DeviceHands {
  press(key: NavigationKey): Promise<void>;
  release(key: NavigationKey): Promise<void>;
}

export interface LightsHands extends DeviceHands {
  /** Looks at a light. */
  look(place: LightPlace): Promise<LightPattern>;
}

export interface PresenceSensorHands extends DeviceHands {
  /** Steps in front of the sensor (`somebody`) or away from it. */
  show(reading: Exclude<Presence, 'unknown'>): Promise<void>;
}

export interface AudioJackHands extends DeviceHands {
  /** Puts a headset in or pulls it out. */
  show(reading: Exclude<HeadsetPresence, 'unknown'>): Promise<void>;
}

export interface PaymentTerminalHands extends DeviceHands {
  /** Pays what the terminal asks for. */
  presentCard(): Promise<void>;
  /** Presents a card without money. */
  presentEmptyCard(): Promise<void>;
  /** The terminal will lose its cable after it has charged and before it has said so. */
  readonly letLineBreakAfterCharge?: () => Promise<void>;
  /** How much has been charged since the driver was opened. */
  chargedVnd(): Promise<number>;
}

export interface DocumentCameraHands extends DeviceHands {
  putDocument(): Promise<void>;
  takeDocumentAway(): Promise<void>;
  /** The camera takes no picture until it is unplugged or closed. */
  readonly blockShutter?: () => Promise<void>;
}

export interface CardReaderHands extends DeviceHands {
  /** Puts a card into the reader, or on it. */
  insertCard(): Promise<void>;
  pullCard(): Promise<void>;
  /** A command that the card answers, and its answer; without one, any answer will do. */
  readonly exchange?: { readonly command: Uint8Array; readonly answer: Uint8Array };
}

export interface SmartCardReaderHands extends DeviceHands {
  /** Puts a card into the reader, or on it, and leaves it there. */
  insertCard(): Promise<void>;
  pullCard(): Promise<void>;
  /** Puts a card on the reader and pulls it before it has been read. */
  tearCard(): Promise<void>;
  /** Puts something on the reader that it cannot read, such as a bank card. */
  insertForeignCard(): Promise<void>;
  /** Lets the reader say what makes no sense; only a simulator can. */
  readonly garble?: () => Promise<void>;
  /** What stands on the card of `insertCard`, where that is known. */
  readonly card?: Readonly<Partial<Record<SmartCardField, string>>>;
}

/** Contract and hands of each kind of device that the kit knows. */
export interface Kinds {
  /** Readers that hand commands through to the card. */
  'id-card-reader': { readonly device: TransparentCardReader; readonly hands: CardReaderHands };
  /** Readers that read the card themselves and hand over finished fields. */
  'smart-card-reader': { readonly device: SmartCardReader; readonly hands: SmartCardReaderHands };
  'barcode-scanner': { readonly device: BarcodeScanner; readonly hands: BarcodeScannerHands };
  'receipt-printer': { readonly device: ReceiptPrinter; readonly hands: ReceiptPrinterHands };
  'navigation-keys': { readonly device: NavigationKeys; readonly hands: NavigationKeysHands };
  lights: { readonly device: Lights; readonly hands: LightsHands };
  'presence-sensor': { readonly device: PresenceSensor; readonly hands: PresenceSensorHands };
  'audio-jack': { readonly device: AudioJack; readonly hands: AudioJackHands };
  'payment-terminal': { readonly device: PaymentTerminal; readonly hands: PaymentTerminalHands };
  'document-camera': { readonly device: DocumentCamera; readonly hands: DocumentCameraHands };
}

export type KnownKind = keyof Kinds;

/** A driver, freshly opened, with the simulator or device it is on. */
export interface Bench<Kind extends KnownKind> {
  readonly device: DrivenOf<Kind>;
  readonly hands: Kinds[Kind]['hands'];
  /** Closes the driver and the simulator. */
  close(): Promise<void>;
}

/** A device as a driver hands it out; card readers have words of their own for what they report. */
export type DrivenOf<Kind extends KnownKind> = Kinds[Kind]['device'] extends CardReader
  ? Kinds[Kind]['device']
  : Kinds[Kind]['device'] & SelfReporting;

/** What clauses that fit every kind need of a device. */
export interface AnyDevice {
  readonly name: string;
  readonly state: { readonly kind: DeviceState['kind'] };
  watch(listener: (state: { readonly kind: DeviceState['kind'] }) => void): Unsubscribe;
  close(): Promise<void>;
  readonly about: {
    readonly kind: DeviceKind;
    readonly driver: string;
    readonly model?: string;
    readonly powerReporting: DeviceAbout['powerReporting'];
    readonly healthDepths: readonly HealthDepth[];
    readonly counts: readonly string[];
  };
  readonly statistics: { readonly counts: Readonly<Record<string, number | undefined>> };
  checkHealth(options: {
    readonly depth: HealthDepth;
    readonly signal: AbortSignal;
  }): Promise<{ readonly code: string }>;
}

/** What clauses that fit every kind need of a bench. */
export interface AnyBench {
  readonly device: AnyDevice;
  readonly hands: DeviceHands;
}

/**
 * What a vendor's conformance file exports as `subject`: how to get the driver on its simulator, and, for `--hardware`,
 * on the device.
 */
export interface Subject<Kind extends KnownKind = KnownKind> {
  readonly kind: Kind;
  /** A new simulator and a driver on it. */
  readonly open: () => Promise<Bench<Kind>>;
  /** The driver on a real device, from the `--set name=value` of the command line. */
  readonly openHardware?: (settings: Readonly<Record<string, string>>) => Promise<DrivenOf<Kind>>;
  /** One receipt for the printer that `openHardware` opens. Only receipt printers need it. */
  readonly receipt?: () => Iterable<Uint8Array>;
}
