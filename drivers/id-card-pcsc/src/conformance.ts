import type { Bench, Subject } from '@motcua/devices/conformance';
import { openPcscReader } from './index.ts';
import { insertCard, startPcscd } from './testing/index.ts';
import type { InsertedCard } from './testing/index.ts';

const command = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
const answer = Uint8Array.of(0x61, 0x10);

/** A reader behind a real pcscd of its own; the card in it always answers the same. */
async function openBench(): Promise<Bench<'id-card-reader'>> {
  const pcscd = await startPcscd();
  const device = openPcscReader({ name: 'ID card', socketPath: pcscd.socketPath, retryMs: 50 });
  let card: InsertedCard | undefined;
  const pullCard = async (): Promise<void> => {
    await card?.pull();
    card = undefined;
  };
  return {
    device,
    hands: {
      exchange: { command, answer },
      insertCard: async () => {
        const [port] = pcscd.ports;
        const transmit = async () => ({ code: 'answered', bytes: answer });
        card ??= await insertCard(port, { insert: () => undefined, transmit });
      },
      pullCard,
      unplug: () => pcscd.startWithoutReader(),
      plugIn: () => pcscd.startWithReader(),
    },
    close: async () => {
      await device.close();
      await pullCard();
      await pcscd[Symbol.asyncDispose]();
    },
  };
}

/** What `motcua-conformance` tries. On hardware: `--set reader=PICC`, a part of the reader's name where there are several. */
export const subject: Subject<'id-card-reader'> = {
  kind: 'id-card-reader',
  open: openBench,
  openHardware: async ({ reader = '' }) =>
    openPcscReader({ name: 'ID card', reader: { nameIncludes: reader } }),
};
