import type { CardSession, TransparentClaim } from '../../id-card/transparent-reader.ts';
import type { Bench } from '../bench.ts';
import { deafSignal, spoil } from './spoil.ts';
import type { Mistakes } from './spoil.ts';

type Reader = Bench<'id-card-reader'>['device'];

const forEver = (): Promise<never> => new Promise(() => undefined);

/** Hands out claims with some members replaced. */
const claiming = (device: Reader, replaced: (claim: TransparentClaim) => Partial<TransparentClaim>): Reader =>
  spoil(device, {
    claim: () => {
      const claimed = device.claim();
      if (claimed.code !== 'claimed') return claimed;
      return { code: 'claimed', claim: spoil(claimed.claim, replaced(claimed.claim)) };
    },
  });

/** Hands out cards with some members replaced. */
const holding = (device: Reader, replaced: (card: CardSession) => Partial<CardSession>): Reader =>
  claiming(device, (claim) => ({
    waitForCard: async (options) => {
      const waited = await claim.waitForCard(options);
      return waited.code === 'card'
        ? { code: 'card', card: spoil(waited.card, replaced(waited.card)) }
        : waited;
    },
  }));

export const cardReaderMistakes: Mistakes<'id-card-reader'> = {
  'id-card-reader/release-ends-waiting': ({ device }) =>
    claiming(device, (claim) => ({
      waitForCard: async (options) => {
        const waited = await claim.waitForCard(options);
        return waited.code === 'canceled' && !options.signal.aborted ? forEver() : waited;
      },
    })),
  'id-card-reader/abort-ends-waiting': ({ device }) =>
    claiming(device, (claim) => ({ waitForCard: () => claim.waitForCard({ signal: deafSignal() }) })),
  'id-card-reader/unplug-ends-waiting': ({ device }) =>
    claiming(device, (claim) => ({
      waitForCard: async (options) => {
        const waited = await claim.waitForCard(options);
        return waited.code === 'reader-lost' ? { code: 'canceled' } : waited;
      },
    })),
  'id-card-reader/card-is-powered': ({ device }) => holding(device, () => ({ atr: new Uint8Array(0) })),
  'id-card-reader/removal-is-noticed': ({ device }) => claiming(device, () => ({ waitForRemoval: forEver })),
  'id-card-reader/answers-are-the-cards': ({ device }) =>
    holding(device, (card) => ({
      transmit: async (command, options) => {
        const result = await card.transmit(command, options);
        return result.code === 'answered' ? { code: 'answered', bytes: result.bytes.toReversed() } : result;
      },
    })),
  'id-card-reader/pulled-card-is-torn': ({ device }) =>
    holding(device, (card) => ({
      transmit: async (command, options) => {
        const result = await card.transmit(command, options);
        return result.code === 'card-torn' ? { code: 'timeout' } : result;
      },
    })),
  'id-card-reader/torn-stays-torn': ({ device }) =>
    holding(device, (card) => {
      let tears = 0;
      return {
        transmit: async (command, options) => {
          const result = await card.transmit(command, options);
          if (result.code === 'card-torn') tears += 1;
          return tears > 1 ? { code: 'answered', bytes: Uint8Array.of(0x90, 0x00) } : result;
        },
      };
    }),
};
