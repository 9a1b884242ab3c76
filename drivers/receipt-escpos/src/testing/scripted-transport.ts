import type { Line, LineEvents, Transport } from '../transport.ts';

/** A cable whose far end is a function: it gets each write and says what the printer answers. */
export function scriptedTransport(
  answer: (bytes: readonly number[]) => readonly number[] | undefined,
): Transport {
  return {
    async open(events: LineEvents): Promise<Line> {
      let open = true;
      return {
        async write(bytes) {
          if (!open) return 'closed';
          const reply = answer([...bytes]);
          if (reply !== undefined) queueMicrotask(() => events.onBytes(Uint8Array.from(reply)));
          return 'written';
        },
        close() {
          if (!open) return;
          open = false;
          events.onClose();
        },
      };
    },
  };
}
