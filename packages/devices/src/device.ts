/**
 * What every device of the kiosk has in common. What the world can do (cover open, cable pulled) is a value with a
 * literal code; what we did wrong is thrown.
 */

/** One device's state. The current one is given at once to a new subscriber. */
export type DeviceState<Fault extends string = DeviceFault> =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'busy' }
  /** Answers, but cannot work until somebody does something. */
  | { readonly kind: 'faulted'; readonly faults: readonly Fault[] }
  /** Does not answer: unplugged, powered off or the cable is cut. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'closed' };

export type DeviceFault =
  | 'paper-out'
  | 'cover-open'
  | 'cutter'
  | 'paper-jam'
  | 'overheated'
  | 'unrecoverable'
  | 'offline';

/** Not a fault yet: the next citizen still gets a receipt. */
export type DeviceWarning = 'paper-low';

export type Unsubscribe = () => void;

export interface Device<Fault extends string = DeviceFault> extends AsyncDisposable {
  readonly name: string;
  readonly state: DeviceState<Fault>;
  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: DeviceState<Fault>) => void): Unsubscribe;
  /** Safe to call twice. Ends what is under way with `lost`. */
  close(): Promise<void>;
}

/** A barcode scanner: armed for one scan at a time. */
export interface BarcodeScanner extends Device {
  /** `ascii` where letters of other alphabets are lost on the way, as in a scanner that is a keyboard; `any` without it. */
  readonly characters?: 'any' | 'ascii';
  /**
   * How the end of a code is known; `marked` without it: by a suffix, a length, or the last report. A code whose end does
   * not come is dropped, and so is its rest when it comes late.
   *
   * `pause`: by nothing but that no more comes. A code that stalls midway is then cut in two and passes for two codes,
   * so whoever asks for a card or a case has to check what it got; better let the scanner send a suffix.
   */
  readonly codeEnd?: 'marked' | 'pause';
  /**
   * Waits for one scan. The bytes are decoded once, as a whole, as strict UTF-8.
   *
   * On abort the scanner is disarmed and the result is `canceled`; bytes that arrive while it is not armed are dropped.
   */
  read(options: { readonly signal: AbortSignal }): Promise<ScanResult>;
}

export type ScanResult =
  | { readonly code: 'scanned'; readonly text: string }
  /** Bytes came that are no UTF-8, or more than any code holds. */
  | { readonly code: 'unreadable'; readonly reason: 'not-utf8' | 'too-long' }
  | { readonly code: 'busy' }
  | { readonly code: 'canceled' }
  | { readonly code: 'lost' };

/** A receipt printer that says when the paper is really out. */
export interface ReceiptPrinter extends Device {
  readonly warnings: readonly DeviceWarning[];
  /** Dots across the paper: 576 at 80 mm, 384 at 58 mm. */
  readonly widthDots: number;
  /** What an encoder should know beyond the width; without it the safest commands. */
  readonly encoding?: { readonly cut: 'partial' | 'full' | 'tear'; readonly feedUnitsPerDot?: number };
  /**
   * Prints bytes and resolves only when the printer has proved that all of them are on paper, or with what went wrong.
   *
   * @param bands printer commands, produced while earlier bands are already on the wire; each band is whole commands,
   *   because the printer is asked for its status in between
   */
  print(
    bands: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options: { readonly signal: AbortSignal },
  ): Promise<PrintResult>;
}

export type PrintResult =
  | { readonly code: 'printed' }
  /** Nothing or only a part is on paper; the whole may be printed again after the fault is cleared. */
  | { readonly code: 'faulted'; readonly faults: readonly DeviceFault[] }
  | { readonly code: 'lost' }
  | { readonly code: 'timeout' }
  | { readonly code: 'busy' }
  | { readonly code: 'canceled' };

/** Ends every exhaustive `switch`. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
