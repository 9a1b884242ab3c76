import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import type { Bench } from '@motcua/devices/conformance';
import { openPcscReader } from './index.ts';
import { insertCard, startPcscd, whyNoPcscd } from './testing/index.ts';
import type { InsertedCard, TestPcscd } from './testing/index.ts';

const command = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c);
const answer = Uint8Array.of(0x61, 0x10);

/** A reader behind the real pcscd; the card in it always answers the same. */
function benchOf(pcscd: TestPcscd): Bench<'id-card-reader'> {
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
    },
  };
}

test(
  'with the real pcscd it keeps every clause',
  { timeout: 280_000, skip: whyNoPcscd ?? false },
  async () => {
    let pcscd: TestPcscd | undefined;
    try {
      const report = await runConformance({
        kind: 'id-card-reader',
        open: async () => {
          await pcscd?.[Symbol.asyncDispose]();
          pcscd = await startPcscd();
          return benchOf(pcscd);
        },
      });
      assert.ok(report.conforms, reportText(report));
    } finally {
      await pcscd?.[Symbol.asyncDispose]();
    }
  },
);
