import { VirtualPaper, encodePaperPng } from '@motcua/receipt/virtual-paper';
import type { Bitmap, StatusCommand } from '@motcua/receipt/virtual-paper';
import { HostLines } from './host-lines.ts';
import type { HostLine } from './host-lines.ts';
import { RealTimeScanner } from './real-time.ts';
import type { RealTimeRequest } from './real-time.ts';
import { ReceiveBuffer } from './receive-buffer.ts';
import { automaticStatusBytes, isOffline, paperSensorByte, realTimeStatusByte } from './status-bytes.ts';
import type { PrinterCondition } from './status-bytes.ts';
import type { FinishedPaper } from './types.ts';

export interface EngineOptions {
  readonly widthDots: number;
  readonly receiveBufferBytes: number;
  readonly rowsPerSecond: number;
  readonly onPaper: (paper: FinishedPaper) => void;
  /** Something that a watcher may see has changed. */
  readonly onChange: () => void;
  /** There is room in the receive buffer again. */
  readonly onRoom: () => void;
  /** Connections that were to drop later drop now. */
  readonly onConnectionsDropped: () => void;
  /** A pull of the plug that was set for later is due. */
  readonly onPlugPulled: () => void;
}

const tickMs = 20;

/**
 * A receipt printer without its cable: takes bytes in, prints them at its speed, answers as the ESC/POS reference says.
 *
 * Out of paper, open, or with a jammed cutter it stops in the middle of its buffer and goes on where it stopped;
 * `DLE EOT` is answered all the time, `GS r` and `GS ( H` in their turn.
 */
export class PrinterEngine {
  readonly #options: EngineOptions;
  readonly #paper: VirtualPaper;
  readonly #buffer: ReceiveBuffer;
  readonly #lines = new HostLines();
  #scanner = new RealTimeScanner();
  #condition: PrinterCondition = { coverOpen: false, paper: 'full', cutterError: false };
  #powered = true;
  #frozen = false;
  #cutterJammed = false;
  #automaticStatus = false;
  #papers = 0;
  #bytesReceived = 0;
  #paperEndsAtRow = Infinity;
  #plugAtRow = Infinity;
  #plugAtByte = Infinity;
  #dropAtByte = Infinity;
  #processing = false;
  #tick: NodeJS.Timeout | undefined;
  /** Rows the head may print by now; below zero after a long feed. */
  #rowAllowance = 0;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#buffer = new ReceiveBuffer(options.receiveBufferBytes);
    this.#paper = new VirtualPaper({
      widthDots: options.widthDots,
      onPaper: (paper) => this.#paperCut(paper),
      onStatusCommand: (command) => this.#statusCommand(command),
      mayCut: () => this.#mayCut(),
    });
  }

  get condition(): PrinterCondition {
    return this.#condition;
  }

  get powered(): boolean {
    return this.#powered;
  }

  get cutterJammed(): boolean {
    return this.#cutterJammed;
  }

  get papers(): number {
    return this.#papers;
  }

  get rowsOnPaper(): number {
    return this.#paper.rows;
  }

  get isPrinting(): boolean {
    return this.#buffer.length > 0;
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  connectLine(line: HostLine): void {
    this.#lines.add(line);
    this.#options.onChange();
  }

  disconnectLine(line: HostLine): void {
    this.#lines.remove(line);
    this.#options.onChange();
  }

  /** Takes in as much as there is room for and says how many bytes that was. */
  receive(bytes: Uint8Array, line: HostLine): number {
    if (!this.#powered || this.#frozen) return 0;
    const until = Math.min(this.#plugAtByte, this.#dropAtByte) - this.#bytesReceived;
    const taken = bytes.subarray(0, Math.min(bytes.length, this.#buffer.room, until));
    this.#bytesReceived += taken.length;
    let from = 0;
    for (const [index, byte] of taken.entries()) {
      const request = this.#scanner.step(byte);
      if (request === undefined) continue;
      this.#buffer.push(taken.subarray(from, index + 1));
      from = index + 1;
      this.#work();
      this.#realTime(request, line);
    }
    this.#buffer.push(taken.subarray(from));
    this.#work();
    if (this.#bytesReceived >= this.#plugAtByte) this.#options.onPlugPulled();
    if (this.#bytesReceived >= this.#dropAtByte) {
      this.#dropAtByte = Infinity;
      this.#options.onConnectionsDropped();
    }
    return taken.length;
  }

  setCondition(change: Partial<PrinterCondition>): void {
    this.#condition = { ...this.#condition, ...change };
    this.#reportChange();
    this.#work();
  }

  /** A new roll: what was printed on the end of the old one comes out with it. */
  loadPaper(): void {
    this.#paperEndsAtRow = Infinity;
    if (this.#condition.paper === 'out') this.#paper.tearOff();
    this.setCondition({ paper: 'full', coverOpen: false });
  }

  endPaperAfter(rows: number): void {
    this.#paperEndsAtRow = this.#paper.rowsPrinted + rows;
    this.#work();
  }

  pullPlugAfter(limit: { readonly rows?: number; readonly bytes?: number }): void {
    if (limit.rows !== undefined) this.#plugAtRow = this.#paper.rowsPrinted + limit.rows;
    if (limit.bytes !== undefined) this.#plugAtByte = this.#bytesReceived + limit.bytes;
  }

  dropConnectionsAfter(bytes: number): void {
    this.#dropAtByte = this.#bytesReceived + bytes;
  }

  jamCutter(): void {
    this.#cutterJammed = true;
    this.#options.onChange();
  }

  freeCutter(recovers: boolean): void {
    this.#cutterJammed = false;
    this.#options.onChange();
    if (!this.#condition.cutterError) return;
    this.#paper.tearOff();
    if (recovers) this.setCondition({ cutterError: false });
  }

  powerOff(): void {
    this.#powered = false;
    this.#plugAtRow = Infinity;
    this.#plugAtByte = Infinity;
    this.#automaticStatus = false;
    this.#clearBuffers();
    this.#stopTicking();
    this.#options.onChange();
  }

  powerOn(): void {
    this.#powered = true;
    this.#options.onChange();
  }

  setFrozen(frozen: boolean): void {
    this.#frozen = frozen;
    if (frozen) return;
    this.#work();
    this.#options.onRoom();
  }

  #realTime(request: RealTimeRequest, line: HostLine): void {
    switch (request.kind) {
      case 'status':
        line.send(Uint8Array.of(realTimeStatusByte(request.n, this.#condition)));
        break;
      case 'recover':
        if (!this.#cutterJammed) this.setCondition({ cutterError: false });
        break;
      case 'recover-and-clear':
        // Only effective in an error, says the reference.
        if (!this.#condition.cutterError) break;
        this.#clearBuffers();
        if (!this.#cutterJammed) this.setCondition({ cutterError: false });
        break;
      case 'clear':
        this.#clearBuffers();
        line.send(Uint8Array.of(0x37, 0x25, 0x00));
        break;
    }
  }

  #statusCommand(command: StatusCommand): void {
    switch (command.kind) {
      case 'initialize':
        this.#automaticStatus = false;
        break;
      case 'automatic-status':
        this.#automaticStatus = command.n !== 0;
        if (this.#automaticStatus) this.#lines.send(automaticStatusBytes(this.#condition));
        break;
      case 'transmit-status':
        this.#lines.send(Uint8Array.of(paperSensorByte(this.#condition)));
        break;
      case 'process-id':
        this.#lines.send(Uint8Array.of(0x37, 0x22, ...command.id, 0x00));
        break;
      case 'real-time-status':
        // Answered when it was received.
        break;
    }
  }

  #reportChange(): void {
    if (this.#automaticStatus && this.#powered && !this.#frozen)
      this.#lines.send(automaticStatusBytes(this.#condition));
    this.#options.onChange();
  }

  #mayCut(): boolean {
    if (this.#cutterJammed) this.setCondition({ cutterError: true });
    return !this.#cutterJammed;
  }

  #paperCut(paper: Bitmap): void {
    this.#papers += 1;
    const { widthDots, heightDots: rows } = paper;
    let png: Uint8Array | undefined;
    this.#options.onPaper({
      widthDots,
      rows,
      get png() {
        return (png ??= encodePaperPng(paper));
      },
    });
  }

  #clearBuffers(): void {
    this.#buffer.clear();
    this.#paper.forgetCommand();
    this.#scanner = new RealTimeScanner();
  }

  get #canWork(): boolean {
    return this.#powered && !this.#frozen && !isOffline(this.#condition);
  }

  #work(): void {
    if (this.#tick !== undefined || this.#processing) return;
    const { rowsPerSecond } = this.#options;
    if (rowsPerSecond === 0) {
      this.#process(Infinity);
      return;
    }
    if (!this.#canWork || this.#buffer.length === 0) return;
    this.#tick = setInterval(() => {
      this.#rowAllowance = Math.min(0, this.#rowAllowance) + (rowsPerSecond * tickMs) / 1000;
      this.#rowAllowance -= this.#process(this.#rowAllowance);
      if (!this.#canWork || this.#buffer.length === 0) this.#stopTicking();
    }, tickMs);
  }

  #stopTicking(): void {
    clearInterval(this.#tick);
    this.#tick = undefined;
  }

  /** Prints at most so many rows and says how many it was. */
  #process(rows: number): number {
    const before = this.#paper.rowsPrinted;
    const waiting = this.#buffer.length;
    if (waiting === 0) return 0;
    this.#processing = true;
    while (this.#canWork && this.#paper.rowsPrinted - before < rows) {
      const byte = this.#buffer.shift();
      if (byte === undefined) break;
      this.#paper.step(byte);
      this.#strings();
    }
    this.#processing = false;
    this.#options.onChange();
    if (this.#buffer.length < waiting) this.#options.onRoom();
    return this.#paper.rowsPrinted - before;
  }

  /** What was set to happen after some rows. */
  #strings(): void {
    if (this.#paper.rowsPrinted >= this.#paperEndsAtRow) {
      this.#paperEndsAtRow = Infinity;
      this.#condition = { ...this.#condition, paper: 'out' };
      this.#reportChange();
    }
    if (this.#paper.rowsPrinted >= this.#plugAtRow) {
      this.#plugAtRow = Infinity;
      this.#options.onPlugPulled();
    }
  }
}
