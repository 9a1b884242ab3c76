import type { NavigationKey, Unsubscribe } from '@motcua/devices';
import { WatchedValue } from '@motcua/devices';
import { TcpCable } from '@motcua/devices/testing';
import type { KeypadTransport } from '../open-hid-navigation-keys.ts';
import { SimulatedKeypad } from './simulated-keypad.ts';

export interface KeypadState {
  readonly plugged: boolean;
  readonly held: readonly NavigationKey[];
}

/** A keypad whose reports go over TCP. */
export class KeypadBridge implements AsyncDisposable {
  readonly transport: KeypadTransport;
  readonly #cable: TcpCable;
  readonly #keypad: SimulatedKeypad;
  readonly #state = new WatchedValue<KeypadState>({ plugged: true, held: [] });

  private constructor(cable: TcpCable) {
    this.#cable = cable;
    this.transport = { kind: 'tcp', ...cable.address };
    this.#keypad = new SimulatedKeypad(cable);
  }

  /** On a free port of loopback without a port; the caller closes it. */
  static async start(port = 0): Promise<KeypadBridge> {
    const cable: TcpCable = await TcpCable.lay({
      host: '127.0.0.1',
      port,
      // A host that opens a keyboard asks for its report: a key may be held already.
      onConnect: () => bridge.#keypad.report(),
    });
    const bridge = new KeypadBridge(cable);
    return bridge;
  }

  get state(): KeypadState {
    return this.#state.value;
  }

  /** Calls `listener` with the current state at once and then on each change. */
  watch(listener: (state: KeypadState) => void): Unsubscribe {
    return this.#state.watch(listener);
  }

  /** Resolves when a host has opened the keypad: what is pressed before goes to nobody. */
  async connected(): Promise<void> {
    await this.#cable.connected();
  }

  press(key: NavigationKey): void {
    if (!this.state.plugged || this.state.held.includes(key)) return;
    this.#keypad.press(key);
    this.#tell([...this.state.held, key]);
  }

  release(key: NavigationKey): void {
    if (!this.state.held.includes(key)) return;
    this.#keypad.release(key);
    this.#tell(this.state.held.filter((held) => held !== key));
  }

  async pullPlug(): Promise<void> {
    await this.#cable.pullPlug();
    this.#keypad.letGo();
    this.#tell([]);
  }

  async plugIn(): Promise<void> {
    await this.#cable.plugIn();
    this.#tell(this.state.held);
  }

  /** Safe to call twice. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.pullPlug();
  }

  #tell(held: readonly NavigationKey[]): void {
    this.#state.set({ plugged: this.#cable.plugged, held });
  }
}
