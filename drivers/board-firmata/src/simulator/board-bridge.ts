import type { LightPlace, Unsubscribe } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import { TcpCable } from '@motcua/devices/testing';
import type { BoardTransport } from '../transport.ts';
import { SimulatedBoard } from './simulated-board.ts';

export interface BoardState {
  readonly plugged: boolean;
  /** Somebody stands in front of the sensor. */
  readonly somebody: boolean;
  /** A headset is in the jack. */
  readonly headset: boolean;
  /** Lights that shine at this moment. */
  readonly shining: readonly LightPlace[];
}

/** How the simulated board is wired: as `openBoard` is to be told. */
export const boardWiring = {
  presence: { pin: 2 },
  headset: { pin: 3, activeLow: true, pullUp: true },
  lights: { pins: { status: 8, 'card-reader': 9, scanner: 10, printer: 11, headset: 12 } },
} as const;

const lights = Object.entries(boardWiring.lights.pins) as readonly [LightPlace, number][];

/** A board with a presence sensor, a headset jack and five lights, behind TCP. */
export class BoardBridge implements AsyncDisposable {
  readonly transport: BoardTransport;
  readonly #cable: TcpCable;
  readonly #board: SimulatedBoard;
  readonly #state = new WatchedValue<BoardState>({
    plugged: true,
    somebody: false,
    headset: false,
    shining: [],
  });

  private constructor(cable: TcpCable, board: SimulatedBoard) {
    this.#cable = cable;
    this.#board = board;
    this.transport = { kind: 'tcp', ...cable.address };
  }

  /** On a free port of loopback without a port; the caller closes it. */
  static async start(port = 0): Promise<BoardBridge> {
    const cable: TcpCable = await TcpCable.lay({
      host: '127.0.0.1',
      port,
      onBytes: (bytes) => board.obey(bytes),
      // Opening the port of such a board restarts it.
      onConnect: () => {
        board.start();
        bridge.#look();
      },
    });
    const board = new SimulatedBoard(cable, () => bridge.#look());
    const bridge = new BoardBridge(cable, board);
    return bridge;
  }

  get state(): BoardState {
    return this.#state.value;
  }

  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: BoardState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  /** Somebody steps in front of the sensor, or away. */
  setPresence(somebody: boolean): void {
    this.#board.pull(boardWiring.presence.pin, somebody);
    this.#state.set({ ...this.state, somebody });
  }

  /** A headset is put in, or pulled out. */
  setHeadset(headset: boolean): void {
    this.#board.pull(boardWiring.headset.pin, !headset);
    this.#state.set({ ...this.state, headset });
  }

  /** What a light looks like to somebody who watches it for a moment. */
  look(place: keyof typeof boardWiring.lights.pins): 'off' | 'on' | 'blink' {
    return this.#board.look(boardWiring.lights.pins[place]);
  }

  async pullPlug(): Promise<void> {
    await this.#cable.pullPlug();
    this.#board.start();
    this.#look();
  }

  async plugIn(): Promise<void> {
    await this.#cable.plugIn();
    this.#look();
  }

  /** Safe to call twice. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#cable[Symbol.asyncDispose]();
  }

  #look(): void {
    const shining = lights.filter(([, pin]) => this.#board.level(pin)).map(([place]) => place);
    this.#state.set({ ...this.state, plugged: this.#cable.plugged, shining });
  }
}
