/** The cable, open. */
export interface Line {
  /** Resolves when the system has taken all bytes; never rejects. May never resolve on a dead serial port. */
  write(bytes: Uint8Array): Promise<'written' | 'closed'>;
  /** Safe to call twice. `onClose` is called. */
  close(): void;
}

export interface LineEvents {
  readonly onBytes: (bytes: Uint8Array) => void;
  /** Once, whoever closed it. */
  readonly onClose: () => void;
}

/** One kind of cable. */
export interface Transport {
  /** Tries once to open the line; `undefined` when nobody answers, or on abort. */
  open(events: LineEvents, options: { readonly signal: AbortSignal }): Promise<Line | undefined>;
}

export type TransportConfig =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | {
      /** The first printer on USB that fits; `serialNumber` or `port` tells two of the same model apart. */
      readonly kind: 'usb';
      readonly vendorId?: number;
      readonly productId?: number;
      readonly serialNumber?: string;
      /** Where it is plugged in, such as `1-2.3`. */
      readonly port?: string;
    }
  | {
      readonly kind: 'serial';
      readonly path: string;
      /** 115,200 without it. */
      readonly baudRate?: number;
      /** `rts-cts` without it: a printer's buffer is smaller than a receipt. */
      readonly flowControl?: 'rts-cts' | 'xon-xoff' | 'none';
    };
