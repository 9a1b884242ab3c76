/** A reader's USB interface, open. CCID needs no more than these pipes (USB CCID 1.1, 4.2). */
export interface CcidLine {
  /** The class descriptor of the interface (5.1), 54 bytes. */
  readonly descriptor: Uint8Array;
  /** False where the reader has no interrupt pipe, so that cards must be looked for. */
  readonly hasInterrupts: boolean;
  /** One bulk-out transfer. Resolves with false when the reader is gone; never rejects. */
  write(bytes: Uint8Array): Promise<boolean>;
  /** ABORT on the control pipe (5.3.1). False when the reader refused it or is gone. */
  requestAbort(slot: number, sequence: number): Promise<boolean>;
  /** Safe to call twice. No event comes after it was called. */
  close(): Promise<void>;
}

export interface CcidLineEvents {
  /** What came on the bulk-in pipe; transfers need not be whole messages. */
  bytes(chunk: Uint8Array): void;
  /** What came on the interrupt pipe. */
  interrupt(message: Uint8Array): void;
  /** Once, when the reader is gone. */
  lost(): void;
}

/** What came of opening a reader. */
export type OpenLineResult =
  | { readonly code: 'open'; readonly line: CcidLine }
  | { readonly code: 'absent' }
  /** `advice` names the udev rule to add. */
  | { readonly code: 'permission-denied'; readonly advice: string }
  /** Another program, usually pcscd, holds the reader. */
  | { readonly code: 'in-use'; readonly advice: string };

/** Where a reader is. */
export interface CcidTransport {
  /** Tries once. Never rejects for what the world does. */
  open(events: CcidLineEvents): Promise<OpenLineResult>;
}
