/** One connection to a reader that speaks JSON texts. */
export interface SmartLine {
  /** False when the connection is gone. */
  send(text: string): boolean;
  /** Safe to call twice. No event comes after it was called. */
  close(): Promise<void>;
}

export interface SmartLineEvents {
  message(text: string): void;
  /** Once, when the connection ended. */
  lost(): void;
}

/** Where a reader is. */
export interface SmartTransport {
  /** Tries once; undefined when nobody answers. Never rejects for what the world does. */
  open(events: SmartLineEvents, options: { readonly signal: AbortSignal }): Promise<SmartLine | undefined>;
}
