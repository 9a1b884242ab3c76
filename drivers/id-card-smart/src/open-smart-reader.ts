import { assertNever } from '@motcua/devices';
import { startTimer } from '@motcua/devices/id-card';
import type { SmartCardReader, StartTimer } from '@motcua/devices/id-card';
import type { SmartReaderMapping } from './mapping.ts';
import { JsonSmartReader } from './smart-reader.ts';
import { serialTransport } from './transport-serial.ts';
import type { SerialOptions } from './transport-serial.ts';
import { webSocketTransport } from './transport-websocket.ts';
import type { SmartTransport } from './transport.ts';

/** Where the reader is and how it speaks. */
export interface SmartReaderOptions {
  readonly name: string;
  readonly transport:
    | { readonly kind: 'websocket'; readonly url: string }
    | ({ readonly kind: 'serial' } & SerialOptions)
    | { readonly kind: 'line'; readonly line: SmartTransport };
  /** See `checkMapping`. */
  readonly mapping: SmartReaderMapping;
  /** Longest wait for a result: 60 s, in which the card has to be put on the reader too. */
  readonly readTimeoutMs?: number;
  readonly startTimer?: StartTimer;
}

/**
 * Starts to drive a reader and returns at once; the connection is made in the background and made again after each loss.
 *
 * The caller closes it. Throws on a WebSocket that is not on this machine.
 *
 * @example
 * const checked = checkMapping(JSON.parse(file));
 * if (checked.code === 'invalid') throw new Error(`${checked.path} ${checked.reason}`);
 * await using reader = openSmartReader({
 *   name: 'ID card',
 *   transport: { kind: 'websocket', url: 'ws://127.0.0.1:8000' },
 *   mapping: checked.mapping,
 * });
 */
export function openSmartReader(options: SmartReaderOptions): SmartCardReader {
  return new JsonSmartReader({
    name: options.name,
    transport: makeTransport(options.transport),
    mapping: options.mapping,
    readTimeoutMs: options.readTimeoutMs ?? 60_000,
    startTimer: options.startTimer ?? startTimer,
  });
}

function makeTransport(transport: SmartReaderOptions['transport']): SmartTransport {
  switch (transport.kind) {
    case 'websocket':
      return webSocketTransport(transport.url);
    case 'serial':
      return serialTransport(transport);
    case 'line':
      return transport.line;
    default:
      return assertNever(transport);
  }
}
