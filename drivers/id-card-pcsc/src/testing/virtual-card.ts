import { createConnection } from 'node:net';
import type { Socket } from 'node:net';

/** A card for the virtual reader. `VirtualChip` of `@motcua/emrtd/simulator` is one. */
export interface VirtualCard {
  /** Forgets what was selected and opened: power was taken, or given anew. */
  insert(): void;
  transmit(
    command: Uint8Array,
    options: { readonly signal: AbortSignal },
  ): Promise<{ readonly code: string; readonly bytes?: Uint8Array }>;
}

/** A card that lies in the virtual reader. */
export interface InsertedCard extends AsyncDisposable {
  /** Takes the card out, whatever it is doing. The reader notices within half a second. */
  pull(): Promise<void>;
}

/** ATR of a contactless card without historical bytes (PC/SC part 3, 3.1.3.2.3.1). */
const usualAtr = Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01);

/** One-byte messages of the virtual reader; longer ones are commands for the card. */
const controls = { off: 0, on: 1, reset: 2, answerToReset: 4 } as const;

/**
 * Puts a card into the virtual reader of vsmartcard (`vpcd`) that listens at `port`.
 *
 * The card's result `card-torn` pulls the card. A card that never answers keeps pcscd waiting for ever.
 */
export async function insertCard(
  port: number,
  card: VirtualCard,
  atr: Uint8Array = usualAtr,
): Promise<InsertedCard> {
  const socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const pulled = new AbortController();
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      pulled.abort();
      resolve();
    });
  });
  // Every error is followed by `close`.
  socket.on('error', () => undefined);
  const pull = (): Promise<void> => {
    socket.destroy();
    return closed;
  };
  let rest: Uint8Array = new Uint8Array();
  socket.on('data', (chunk: Uint8Array) => {
    rest = Buffer.concat([rest, chunk]);
    for (let message = first(rest); message !== undefined; message = first(rest)) {
      rest = rest.subarray(2 + message.length);
      if (message.length > 1) void answer(socket, card, message, pulled.signal);
      else if (message[0] === controls.answerToReset) say(socket, atr);
      else card.insert();
    }
  });
  return { pull, [Symbol.asyncDispose]: pull };
}

async function answer(
  socket: Socket,
  card: VirtualCard,
  command: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  const result = await card.transmit(command, { signal }).catch(() => undefined);
  if (result?.bytes === undefined || result.bytes.length === 0) socket.destroy();
  else say(socket, result.bytes);
}

/** The whole first message in the bytes; each begins with its length, two bytes, highest first. */
function first(bytes: Uint8Array): Uint8Array | undefined {
  const [high, low] = bytes;
  if (high === undefined || low === undefined) return undefined;
  const end = 2 + high * 256 + low;
  return bytes.length < end ? undefined : Uint8Array.from(bytes.subarray(2, end));
}

function say(socket: Socket, bytes: Uint8Array): void {
  if (!socket.destroyed) socket.write(Buffer.from([bytes.length >> 8, bytes.length & 0xff, ...bytes]));
}
