import { WatchedValue } from '@motcua/devices';
import { ConnectionKeeper } from '@motcua/devices/driver';
import type { Connection, StartTimer, Transport } from '@motcua/devices/driver';
import { BoardMessages } from './board-messages.ts';
import type { BoardMessage } from './board-messages.ts';
import { queryVersion, reportDigitalPort, setDigitalPin, setPinMode } from './commands.ts';

/** How often the board is asked whether it is there; silence for three times as long means that it is not. */
const askMs = 1000;
const silencesToLose = 3;

export interface InputPin {
  readonly pin: number;
  /** The board holds an open contact high. */
  readonly pullUp: boolean;
  readonly onLevel: (isHigh: boolean) => void;
}

/**
 * One board with the pins of several devices. Each of them joins before `start` and leaves when it is closed; the cable is let
 * go with the last one.
 */
export class FirmataBoard {
  /** `ready` from the first answer of the board to the last. */
  readonly state = new WatchedValue<'starting' | 'ready' | 'lost'>('starting');
  readonly #messages = new BoardMessages();
  readonly #inputs: InputPin[] = [];
  readonly #levels = new Map<number, boolean>();
  readonly #keeper: ConnectionKeeper;
  readonly #startTimer: StartTimer;
  #connection: Connection | undefined;
  #cancelAsking: (() => void) | undefined;
  #silences = 0;
  #members = 0;

  constructor(transport: Transport, startTimer: StartTimer) {
    this.#startTimer = startTimer;
    this.#keeper = new ConnectionKeeper(
      transport,
      {
        connected: (connection) => this.#onConnected(connection),
        bytes: (chunk) => this.#messages.push(chunk).forEach((message) => this.#hear(message)),
        lost: () => this.#onLost(),
      },
      startTimer,
    );
  }

  start(): void {
    this.#keeper.start();
  }

  join(): void {
    this.#members += 1;
  }

  async leave(): Promise<void> {
    this.#members -= 1;
    if (this.#members > 0) return;
    this.#cancelAsking?.();
    await this.#keeper.close();
  }

  /** The level is told when the board has said it, and at each change. */
  addInput(input: InputPin): void {
    this.#inputs.push(input);
  }

  /** Sets an output, and sets it again whenever the board comes back. False when the board is not there. */
  async write(pin: number, isHigh: boolean): Promise<boolean> {
    if (this.state.value !== 'ready') return false;
    this.#levels.set(pin, isHigh);
    return await this.#send(setDigitalPin(pin, isHigh));
  }

  /** An output; low until it is written. */
  addOutput(pin: number): void {
    this.#levels.set(pin, false);
  }

  #onConnected(connection: Connection): void {
    this.#connection = connection;
    this.#silences = 0;
    this.#ask();
  }

  #onLost(): void {
    this.#connection = undefined;
    this.#cancelAsking?.();
    this.#messages.reset();
    this.state.set('lost');
  }

  #ask(): void {
    if (this.#silences > silencesToLose && this.state.value === 'ready') this.state.set('lost');
    this.#silences += 1;
    void this.#send(queryVersion);
    this.#cancelAsking = this.#startTimer(askMs, () => this.#ask());
  }

  #hear(message: BoardMessage): void {
    this.#silences = 0;
    switch (message.kind) {
      case 'version':
        if (this.state.value !== 'ready') this.#setUp();
        return;
      case 'started':
        this.#setUp();
        return;
      case 'port':
        this.#tell(message.port, message.pins);
        return;
      default:
        message satisfies never;
    }
  }

  #setUp(): void {
    this.state.set('ready');
    const outputs = [...this.#levels].flatMap(([pin, isHigh]) => [
      setPinMode(pin, 'output'),
      setDigitalPin(pin, isHigh),
    ]);
    const inputs = this.#inputs.map(({ pin, pullUp }) => setPinMode(pin, pullUp ? 'pullUp' : 'input'));
    const ports = new Set(this.#inputs.map(({ pin }) => pin >> 3));
    const commands = [...outputs, ...inputs, ...Array.from(ports, reportDigitalPort)];
    void this.#send(Uint8Array.from(commands.flatMap((command) => [...command])));
  }

  #tell(port: number, pins: number): void {
    if (this.state.value !== 'ready') return;
    for (const { pin, onLevel } of this.#inputs) {
      if (pin >> 3 === port) onLevel((pins & (1 << (pin & 7))) !== 0);
    }
  }

  #send(bytes: Uint8Array): Promise<boolean> {
    return this.#connection?.write?.(bytes) ?? Promise.resolve(false);
  }
}
