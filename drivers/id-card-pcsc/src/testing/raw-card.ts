import { CardDisposition, CardMode, Client } from 'pcsc-mini';
import type { Reader } from 'pcsc-mini';
import { readerFlags } from '../binding/reader-list.ts';

/** A card used through the binding alone, in this process: what a driver is compared with. */
export interface RawCard extends AsyncDisposable {
  transmit(command: Uint8Array): Promise<Uint8Array>;
}

/** Waits until a reader with this in its name has a card, and powers it. Leads this whole process to that pcscd. */
export async function connectRawCard(options: {
  readonly socketPath: string;
  readonly nameIncludes: string;
}): Promise<RawCard> {
  process.env['PCSCLITE_CSOCK_NAME'] = options.socketPath;
  const client = new Client();
  const present = Promise.withResolvers<Reader>();
  client.on('reader', (reader) => {
    if (!reader.name().includes(options.nameIncludes)) return;
    reader.on('change', ({ raw }) => {
      if ((raw & readerFlags.present) !== 0) present.resolve(reader);
    });
  });
  client.on('error', (error) => present.reject(error));
  client.start();
  const reader = await present.promise;
  const card = await reader.connect(CardMode.EXCLUSIVE);
  return {
    transmit: async (command) => Uint8Array.from(await card.transmit(command)),
    [Symbol.asyncDispose]: async () => {
      await card.disconnect(CardDisposition.UNPOWER);
      client.stop();
    },
  };
}
