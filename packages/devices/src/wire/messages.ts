/**
 * The wire between shell and device host: the envelope and semantics of XFS4IoT (CEN/CWA 17852, header fields as of
 * release 2023-2) over a WebSocket on loopback, with an Origin allow-list and a per-start token added.
 *
 * command → acknowledge → event* → completion; unsolicited at any time. `requestId` is an integer > 0, unique per
 * connection. `timeout` is in milliseconds, 0 = none. Closing the socket cancels what that client had under way.
 */
export type MessageType = 'command' | 'acknowledge' | 'event' | 'completion' | 'unsolicited';

export type CompletionCode =
  | 'success'
  | 'commandErrorCode'
  | 'canceled'
  | 'deviceNotReady'
  | 'hardwareError'
  | 'internalError'
  | 'invalidCommand'
  | 'invalidRequestID'
  | 'timeOut'
  | 'unsupportedCommand'
  | 'invalidData'
  | 'sequenceError'
  | 'authorisationRequired';

export interface MessageHeader {
  readonly type: MessageType;
  /** `BarcodeReader.Read`, `Common.StatusChangedEvent`, … */
  readonly name: string;
  readonly requestId?: number;
  readonly timeout?: number;
  /** On an acknowledge that refuses. */
  readonly status?: 'invalidMessage' | 'invalidRequestID' | 'tooManyRequests';
  readonly completionCode?: CompletionCode;
  readonly errorDescription?: string;
}

export interface Message<Payload = unknown> {
  readonly header: MessageHeader;
  readonly payload: Payload;
}

/** Services of one host, as paths below its address: `ws://127.0.0.1:PORT/xfs4iot/v1.0/<service>`. */
export type ServiceName = 'receipt-printer' | 'barcode-scanner';

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
  /** Vendor namespace: our own device state, word for word. */
  readonly motCua?: { readonly state: unknown; readonly warnings: readonly string[] };
}
