/** How the driver hears a scanner. Scanners are only listened to; nothing is ever sent to them. */
export interface Transport {
  /**
   * Opens one connection; undefined when the scanner is not there. Never rejects for what the world does.
   *
   * On abort an opening is given up, and what opens too late is closed again.
   */
  connect(
    events: TransportEvents,
    options: { readonly signal: AbortSignal },
  ): Promise<Connection | undefined>;
}

export interface TransportEvents {
  bytes(chunk: Uint8Array): void;
  /** Called once at most, and not after the connection was closed from this side. */
  lost(): void;
}

export interface Connection {
  /** Safe to call twice. */
  close(): Promise<void>;
}
