import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { CcidLine, CcidLineEvents, CcidTransport, OpenLineResult } from '../transport.ts';
import { encodeTransfer, pipes, TransferReader } from './frames.ts';
import type { Transfer } from './frames.ts';

/** Where a reader's pipes are served. */
export interface PipesAddress {
  readonly host: string;
  readonly port: number;
  /** Longest wait for the reader to say what it is: 3 s. */
  readonly helloTimeoutMs?: number;
}

/** Reaches a reader whose USB pipes are served over TCP. */
export function tcpTransport(address: PipesAddress): CcidTransport {
  return { open: async (events) => await openLine(address, events) };
}

async function openLine(
  { host, port, helloTimeoutMs = 3000 }: PipesAddress,
  events: CcidLineEvents,
): Promise<OpenLineResult> {
  const opened = Promise.withResolvers<OpenLineResult>();
  const socket = connect({ host, port });
  socket.setNoDelay(true);
  const reader = new TransferReader();
  const aborts: ((accepted: boolean) => void)[] = [];
  let state: 'opening' | 'open' | 'over' = 'opening';

  const end = (): void => {
    const was = state;
    state = 'over';
    socket.destroy();
    for (const answer of aborts.splice(0)) answer(false);
    opened.resolve({ code: 'absent' });
    if (was === 'open') events.lost();
  };
  const timer = setTimeout(() => {
    if (state === 'opening') end();
  }, helloTimeoutMs);
  const take = ({ pipe, bytes }: Transfer): void => {
    if (state === 'opening' && pipe === pipes.hello && bytes.length === 55) {
      state = 'open';
      clearTimeout(timer);
      opened.resolve({
        code: 'open',
        line: new TcpLine(socket, bytes, { aborts, close: () => (state = 'over') }),
      });
    } else if (pipe === pipes.bulkIn) events.bytes(bytes);
    else if (pipe === pipes.interruptIn) events.interrupt(bytes);
    else if (pipe === pipes.aborted) aborts.shift()?.(bytes[0] === 1);
  };
  socket.on('data', (chunk) => {
    const read = reader.push(chunk);
    if (read.code === 'garbled') return end();
    for (const transfer of read.transfers) if (state !== 'over') take(transfer);
  });
  // 'close' follows every error.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(timer);
    if (state !== 'over') end();
  });
  return await opened.promise;
}

class TcpLine implements CcidLine {
  readonly descriptor: Uint8Array;
  readonly hasInterrupts: boolean;
  readonly #socket: Socket;
  readonly #aborts: ((accepted: boolean) => void)[];
  readonly #onClose: () => void;

  constructor(
    socket: Socket,
    hello: Uint8Array,
    { aborts, close }: { readonly aborts: ((accepted: boolean) => void)[]; readonly close: () => void },
  ) {
    this.#socket = socket;
    this.hasInterrupts = hello[0] === 1;
    this.descriptor = hello.slice(1);
    this.#aborts = aborts;
    this.#onClose = close;
  }

  async write(bytes: Uint8Array): Promise<boolean> {
    return await this.#send(pipes.bulkOut, bytes);
  }

  async requestAbort(slot: number, sequence: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#aborts.push(resolve);
    return (await this.#send(pipes.abort, Uint8Array.of(slot, sequence))) && (await promise);
  }

  async close(): Promise<void> {
    this.#onClose();
    for (const answer of this.#aborts.splice(0)) answer(false);
    if (this.#socket.destroyed) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#socket.once('close', () => resolve());
    this.#socket.destroy();
    await promise;
  }

  async #send(pipe: number, bytes: Uint8Array): Promise<boolean> {
    if (this.#socket.destroyed) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const onClose = (): void => resolve(false);
    this.#socket.once('close', onClose);
    this.#socket.write(encodeTransfer({ pipe, bytes }), (error) => resolve(!error));
    const isWritten = await promise;
    this.#socket.off('close', onClose);
    return isWritten;
  }
}
