import type { VirtualCardId } from '@motcua/emrtd/simulator';

type WalletCard = VirtualCardId;

export interface PaperEntry {
  readonly id: string;
}

/** Pulls the strings of the simulated devices, as the panel's buttons do. */
export class DevicePanel {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Holds a code under the scanner. */
  async scan(text: string): Promise<void> {
    await this.#post('scan', { text });
  }

  /** The same, and when the last byte left the scanner: milliseconds since 1970. */
  async scanAt(text: string): Promise<number> {
    const { sentAtMs } = await this.#post('scan', { text });
    if (typeof sentAtMs !== 'number') throw new Error('the panel does not say when it sent');
    return sentAtMs;
  }

  /** One of the panel's own samples, such as 10 KB of noise. */
  async scanSample(sample: string): Promise<void> {
    await this.#post('scan', { sample });
  }

  async printer(action: string, options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.#post('printer', { action, ...options });
  }

  async scanner(action: 'pull' | 'plug'): Promise<void> {
    await this.#post('scanner', { action });
  }

  /** Holds a card of the wallet under the scanner. */
  async scanCard(card: WalletCard): Promise<void> {
    await this.#post('scan', { card });
  }

  /** Puts a card of the wallet on the reader; `tornAt` pulls it off instead of answering that command. */
  async putCard(
    card: WalletCard,
    mishap: { readonly tornAt?: number; readonly slowMs?: number } = {},
  ): Promise<void> {
    await this.#post('card', { action: 'put-on', card, ...mishap });
  }

  /** Takes the card off, or pulls the reader's cable and plugs it in again. */
  async cardReader(action: 'take-off' | 'pull' | 'plug'): Promise<void> {
    await this.#post('card', { action });
  }

  /** Taps or holds a key of the keypad. */
  async key(key: 'up' | 'down' | 'left' | 'right' | 'select' | 'help', action = 'tap'): Promise<void> {
    await this.#post('keypad', { action, key });
  }

  /** Somebody comes or goes; a headset is put in or pulled out. */
  async board(action: 'come' | 'go' | 'headset-in' | 'headset-out' | 'pull' | 'plug'): Promise<void> {
    await this.#post('board', { action });
  }

  async network(action: 'pull' | 'plug'): Promise<void> {
    await this.#post('network', { action });
  }

  /** Papers that have left the printer, newest first. */
  async papers(): Promise<readonly PaperEntry[]> {
    const response = await fetch(`${this.#address}/api/papers`);
    const body = (await response.json()) as
      | readonly PaperEntry[]
      | { readonly papers: readonly PaperEntry[] };
    return 'papers' in body ? body.papers : body;
  }

  /** The picture of one paper. */
  async paper(id: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#address}/api/papers/${id}.png`);
    if (!response.ok) throw new Error(`paper ${id}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #post(
    route: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${this.#address}/api/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`${route} ${JSON.stringify(body)}: HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  }
}
