import { writeFile } from 'node:fs/promises';
import { servePipes } from '@motcua/driver-id-card-ccid/pipes';
import type { PipesServer } from '@motcua/driver-id-card-ccid/pipes';
import { CcidSimulator } from '@motcua/driver-id-card-ccid/simulator';
import { WatchedValue } from '@motcua/devices';
import type { Unsubscribe } from '@motcua/devices';
import { VirtualChip, virtualCards, walletMasterList } from '@motcua/emrtd/simulator';
import type { VirtualCard } from '@motcua/emrtd/simulator';
import type { CardReaderState } from '../state.ts';

/** Something that goes wrong while a card is read. */
export interface CardMishap {
  /** The card leaves the reader instead of answering this command, counted from 1. */
  readonly tornAt?: number;
  /** From this command on each answer takes so long. */
  readonly slowMs?: number;
}

const slowCommands = 400;

/** A simulated reader of chip cards on a cable, and a wallet of virtual cards beside it. */
export class CardTable implements AsyncDisposable {
  /** The issuers that make the genuine ones genuine, as an operator has them: a file in DER. */
  readonly masterListFile: string;
  readonly #wallet: readonly VirtualCard[];
  readonly #reader: CcidSimulator;
  readonly #server: PipesServer;
  readonly #state: WatchedValue<CardReaderState>;

  private constructor(masterListFile: string, reader: CcidSimulator, server: PipesServer) {
    this.masterListFile = masterListFile;
    this.#reader = reader;
    this.#server = server;
    this.#wallet = virtualCards();
    this.#state = new WatchedValue<CardReaderState>({ plugged: true });
  }

  /** Sets the table; the caller clears it. */
  static async set(masterListFile: string): Promise<CardTable> {
    await writeFile(masterListFile, walletMasterList());
    const reader = new CcidSimulator();
    return new CardTable(masterListFile, reader, await servePipes(reader));
  }

  get transport(): { readonly kind: 'ccid-tcp'; readonly host: string; readonly port: number } {
    return { kind: 'ccid-tcp', ...this.#server.address };
  }

  get state(): CardReaderState {
    return this.#state.value;
  }

  get cardIds(): readonly string[] {
    return this.#wallet.map(({ id }) => id);
  }

  watch(listener: () => void): Unsubscribe {
    return this.#state.watch(() => listener());
  }

  /** What a scanner reads from that card; undefined when there is no such card, or it has no code. */
  qrTextOf(id: string): string | undefined {
    return this.#card(id)?.qrText;
  }

  /** Puts a card on the reader, in the place of another; false when there is no such card. */
  putOn(id: string, { tornAt, slowMs }: CardMishap = {}): boolean {
    const card = this.#card(id);
    if (card === undefined) return false;
    if (this.state.card !== undefined) this.takeOff();
    const chip = new VirtualChip(card.chip);
    if (tornAt !== undefined) chip.inject({ kind: 'torn', at: tornAt });
    if (slowMs !== undefined) {
      for (let at = 1; at <= slowCommands; at += 1) chip.inject({ kind: 'slow', at, delayMs: slowMs });
    }
    this.#reader.insertCard(chip);
    this.#state.set({ ...this.state, card: card.id });
    return true;
  }

  takeOff(): void {
    this.#reader.pullCard();
    this.#state.set({ plugged: this.state.plugged });
  }

  pullPlug(): void {
    this.#reader.unplug();
    this.#state.set({ ...this.state, plugged: false });
  }

  plugIn(): void {
    this.#reader.plugIn();
    this.#state.set({ ...this.state, plugged: true });
  }

  /** Safe to call twice. */
  async close(): Promise<void> {
    await this.#server.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #card(id: string): VirtualCard | undefined {
    return this.#wallet.find((card) => card.id === id);
  }
}
