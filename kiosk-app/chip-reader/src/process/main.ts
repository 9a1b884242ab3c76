/** The process that reads chip cards: keys, and what nobody asked for, exist here alone. Started by the device host. */
import type { CardReader, SmartCardReader, TransparentCardReader } from '@motcua/devices/id-card';
import type { TrustStore } from '@motcua/emrtd';
import { loadTrust } from './load-trust.ts';
import type { FromProcess, ProcessStatus, ToProcess } from './messages.ts';
import { openReader } from './open-reader.ts';
import { readCard } from './read-card.ts';
import type { ReadCardOptions } from './read-card.ts';
import { readSmartCard } from './read-smart-card.ts';

interface Open {
  readonly reader: TransparentCardReader | SmartCardReader;
  readonly trust: TrustStore;
}

let open: Open | undefined;
const readings = new Map<number, AbortController>();

process.on('message', (message) => void take(message as ToProcess));
// Without the host nobody asks and nobody listens.
process.on('disconnect', () => void end());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());

async function take(message: ToProcess): Promise<void> {
  switch (message.kind) {
    case 'open': {
      const { transport, trust } = message.settings;
      const reader = openReader(transport);
      open = { reader, trust: loadTrust(trust) };
      const tell = (): void => send({ kind: 'status', status: statusOf(reader) });
      reader.watch(tell);
      reader.watchPresence(tell);
      return;
    }
    case 'read': {
      const { id, request } = message;
      if (open === undefined) return send({ kind: 'result', id, result: { code: 'lost' } });
      const reading = new AbortController();
      readings.set(id, reading);
      const { reader, trust } = open;
      const options: ReadCardOptions = {
        trust,
        now: () => new Date(),
        signal: reading.signal,
        onProgress: (progress) => send({ kind: 'progress', id, progress }),
      };
      const result =
        reader.kind === 'smart'
          ? await readSmartCard(reader, request, options)
          : await readCard(reader, request, options);
      readings.delete(id);
      send({ kind: 'result', id, result });
      return forgetLastMatch();
    }
    case 'cancel':
      readings.get(message.id)?.abort();
      return;
    default:
      message satisfies never;
  }
}

function statusOf({ state, presence, advice }: CardReader): ProcessStatus {
  return { state, presence, advice };
}

/** The text that a regular expression last matched is kept by the engine (`RegExp.input`) until the next match. */
function forgetLastMatch(): void {
  /^nobody$/.test('nobody');
}

function send(message: FromProcess): void {
  // The host may be gone at any moment; 'disconnect' ends us then.
  if (process.connected) process.send?.(message);
}

/** A reader that does not let go must not keep this process alive. */
const closeTimeoutMs = 2000;

async function end(): Promise<void> {
  setTimeout(() => process.exit(1), closeTimeoutMs);
  for (const reading of readings.values()) reading.abort();
  await open?.reader.close();
  process.exit(0);
}
