import type { Unsubscribe } from '../device.ts';
import type { ClientOptions } from './barcode-reader-client.ts';
import { endOf } from './command-end.ts';
import { parseChipProgress, parseChipReadAnswer } from './id-card-messages.ts';
import type { ChipProgress, ChipReadAnswer, ChipReadRequest } from './id-card-messages.ts';
import { names, servicePath } from './messages.ts';
import type { CommandResult } from './pending-command.ts';
import { connectService } from './service-connection.ts';
import type { ServiceConnection } from './service-connection.ts';
import { watchStatus } from './service-status.ts';
import type { ServiceStatus } from './service-status.ts';

/** What came of one reading of a chip. */
export type ChipReadOutcome =
  | { readonly code: 'read'; readonly answer: ChipReadAnswer }
  /** Why the chip gave nothing: a code of `@motcua/emrtd` such as `wrong-can` or `card-torn`. */
  | { readonly code: 'refused'; readonly reason: string }
  | { readonly code: 'timeout' }
  | { readonly code: 'canceled' }
  /** The reader does not answer: unplugged, or its process has ended. */
  | { readonly code: 'device-lost' }
  /** The device host does not answer. */
  | { readonly code: 'host-lost' }
  /** Another client has the reader. */
  | { readonly code: 'busy' }
  /** The host could not do it and says why in its log: a bug on either side. */
  | { readonly code: 'failed' };

/** The reader of chip cards as the shell sees it. */
export interface IdCardReaderClient extends Disposable {
  readonly connection: ServiceConnection;
  /** Waits for a card and reads its chip. On abort the reading ends before its next APDU, as `canceled`. */
  readIdCard(
    request: ChipReadRequest,
    options: {
      readonly signal: AbortSignal;
      /** 0 or left out = until the signal. */
      readonly timeoutMs?: number;
      readonly onProgress?: (progress: ChipProgress) => void;
    },
  ): Promise<ChipReadOutcome>;
  /** Calls `listener` with the current status at once and then on each change. */
  watchStatus(listener: (status: ServiceStatus) => void): Unsubscribe;
  close(): void;
}

/** Connects to the host's reader of chip cards. */
export function connectIdCardReader(options: ClientOptions): IdCardReaderClient {
  const { host, ...rest } = options;
  const url = host.replace(/^http/, 'ws') + servicePath('id-card-reader');
  const connection = connectService({ ...rest, url });
  return {
    connection,
    readIdCard: async (request, { signal, timeoutMs = 0, onProgress }) => {
      const result = await connection.command(names.readIdCard, request, {
        signal,
        timeoutMs,
        onEvent: ({ header, payload }) => {
          const progress = header.name === names.idCardProgress ? parseChipProgress(payload) : undefined;
          if (progress !== undefined) onProgress?.(progress);
        },
      });
      return signal.aborted && result.code === 'host-lost' ? { code: 'canceled' } : toOutcome(result);
    },
    watchStatus: (listener) => watchStatus(connection, listener),
    close: () => connection.close(),
    [Symbol.dispose]: () => connection.close(),
  };
}

function toOutcome(result: CommandResult): ChipReadOutcome {
  const end = endOf(result);
  switch (end.code) {
    case 'success': {
      const answer = parseChipReadAnswer(end.payload);
      return answer === undefined ? { code: 'failed' } : { code: 'read', answer };
    }
    case 'command-error': {
      const reason = end.payload['errorCode'];
      return typeof reason === 'string' ? { code: 'refused', reason } : { code: 'failed' };
    }
    case 'not-ready':
    case 'hardware-error':
      return { code: 'device-lost' };
    default:
      return end;
  }
}
