/** What the panel knows, as `GET /api/state` and its events carry it. No Node types: the page reads it too. */
export interface PanelState {
  readonly scanner: {
    readonly kind: 'serial' | 'tcp';
    readonly plugged: boolean;
    readonly sending: boolean;
    /** Codes sent to the end. */
    readonly scans: number;
  };
  readonly printer: {
    readonly powered: boolean;
    readonly connections: number;
    readonly coverOpen: boolean;
    readonly paper: 'full' | 'low' | 'out';
    readonly cutterJammed: boolean;
    readonly printing: boolean;
    readonly rowsOnPaper: number;
    /** Papers cut off so far. */
    readonly papers: number;
  };
  readonly cardReader: CardReaderState;
  readonly keypad: { readonly plugged: boolean; readonly held: readonly string[] };
  readonly board: BoardPanelState;
  readonly network: { readonly plugged: boolean; readonly connections: number };
  /** Newest first. */
  readonly papers: readonly Paper[];
}

export interface BoardPanelState {
  readonly plugged: boolean;
  readonly somebody: boolean;
  readonly headset: boolean;
  /** Places of the lights that shine. */
  readonly shining: readonly string[];
}

export interface CardReaderState {
  readonly plugged: boolean;
  /** Id of the card that lies on it. */
  readonly card?: string;
}

/** One paper that has left the printer. */
export interface Paper {
  readonly id: string;
  /** RFC 3339 in UTC. */
  readonly printedAt: string;
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** The answer to `POST /api/…`. */
export interface ActionAnswer {
  /** When the last byte of a scan left the scanner: milliseconds since 1970, with fractions. */
  readonly sentAtMs?: number;
  readonly code:
    | 'done'
    | 'sent'
    /** The scanner has no cable. */
    | 'unplugged'
    | 'no-paper'
    /** No QR code is on that paper. */
    | 'no-code'
    /** The request itself; `reason` says what was expected. */
    | 'invalid';
  readonly reason?: string;
}
