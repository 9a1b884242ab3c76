/** How a driver hears its device: over one kind of cable, in bytes or in whole reports. */
export interface Transport {
  /**
   * Opens one connection; undefined when the device is not there. Never rejects for what the world does.
   *
   * On abort an opening is given up, and what opens too late is closed again.
   */
  connect(
    events: TransportEvents,
    options: { readonly signal: AbortSignal },
  ): Promise<Connection | undefined>;
}

export interface TransportEvents {
  /** Bytes as they came. A transport of reports calls it once for each report. */
  bytes(chunk: Uint8Array): void;
  /** Called once at most, and not after the connection was closed from this side. */
  lost(): void;
}

export interface Connection {
  /** Resolves when the bytes are on their way, with false when the line is gone. Devices that only talk have none. */
  write?(bytes: Uint8Array): Promise<boolean>;
  /** Safe to call twice. */
  close(): Promise<void>;
}
