import type { Duplex } from 'node:stream';
import type { Unsubscribe } from '@motcua/devices';

export interface PrinterSimulatorOptions {
  /** Port 0 takes a free one; it stays the same while the plug is pulled and put back. */
  readonly listen: { readonly host: string; readonly port: number };
  /** Rows of dots a second; 0, the default, prints at once. A kiosk printer does about 1,200. */
  readonly rowsPerSecond?: number;
  /** Dots across the paper, 576 without it. */
  readonly widthDots?: number;
  /** What the printer takes in before it stops reading, 65,536 without it. */
  readonly receiveBufferBytes?: number;
  /** Called with each paper that leaves the printer. */
  readonly onPaper?: (paper: FinishedPaper) => void;
}

/** One piece of paper, cut off. */
export interface FinishedPaper {
  /** Drawn when it is asked for. */
  readonly png: Uint8Array;
  readonly widthDots: number;
  /** Its length in rows of dots; 8 a millimetre. */
  readonly rows: number;
}

export interface PrinterSimulatorState {
  /** False while the plug is pulled. */
  readonly powered: boolean;
  /** How many hosts are connected. */
  readonly connections: number;
  readonly coverOpen: boolean;
  readonly paper: 'full' | 'low' | 'out';
  readonly cutterJammed: boolean;
  /** Bytes wait in the receive buffer or are being printed. */
  readonly printing: boolean;
  /** Rows of the paper that is not yet cut off. */
  readonly rowsOnPaper: number;
  /** Papers cut off so far. */
  readonly papers: number;
}

/** The strings of the puppet: what a person can do to a printer. */
export interface PrinterStrings {
  openCover(): void;
  closeCover(): void;
  /** At once, or when so many more rows have been printed. */
  runOutOfPaper(options?: { readonly afterRows?: number }): void;
  /** Paper is near its end; printing goes on. */
  runLowOnPaper(): void;
  /** A full roll, the cover closed over it. */
  loadPaper(): void;
  /** The next cut fails. */
  jamCutter(): void;
  /**
   * Takes the jammed paper out of the cutter. The printer goes on by itself, or, with `recovers: false`, when it is told
   * to (`DLE ENQ`).
   */
  freeCutter(options?: { readonly recovers?: boolean }): void;
  /** No power: connections drop, buffers are lost, what is on the paper stays in the printer. */
  pullPlug(options?: { readonly afterRows?: number; readonly afterBytes?: number }): void;
  /**
   * The cable comes loose: connections drop, at once or after so many more bytes. The printer stays on, prints what it has,
   * and takes new connections.
   */
  dropConnections(options?: { readonly afterBytes?: number }): void;
  /** Resolves when it listens again. */
  plugIn(): Promise<void>;
  /** Still connected, but takes nothing in and says nothing more. */
  freeze(): void;
  thaw(): void;
}

/** A receipt printer at the level of its bytes, on a TCP port as a network printer has it. */
export interface PrinterSimulator extends PrinterStrings, AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  readonly state: PrinterSimulatorState;
  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: PrinterSimulatorState) => void): Unsubscribe;
  /** Connects one more cable, such as the far end of a pseudo-terminal. Ends with the duplex. */
  connect(duplex: Duplex): void;
  /** Safe to call twice. */
  close(): Promise<void>;
}
