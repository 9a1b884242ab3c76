import type { DeviceState, Unsubscribe } from '../device.ts';
import type { CardPresence, CardReaderFault, CardReaderStatistics } from './card-reader.ts';
import { ReaderBoard } from './reader-board.ts';

/** What readers of either kind say of themselves, from the board that their driver writes on. */
export abstract class BoardReader implements AsyncDisposable {
  readonly name: string;
  protected readonly board: ReaderBoard = new ReaderBoard();

  constructor(name: string) {
    this.name = name;
  }

  abstract close(): Promise<void>;

  get statistics(): CardReaderStatistics {
    return this.board.counters.snapshot;
  }

  get state(): DeviceState<CardReaderFault> {
    return this.board.state;
  }

  get presence(): CardPresence {
    return this.board.presence;
  }

  get advice(): string | undefined {
    return this.board.advice;
  }

  watch(listener: (state: DeviceState<CardReaderFault>) => void): Unsubscribe {
    return this.board.watch(listener);
  }

  watchPresence(listener: (presence: CardPresence) => void): Unsubscribe {
    return this.board.watchPresence(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
