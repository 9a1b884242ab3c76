import type { TransparentCardReader, TransparentClaim } from '@motcua/devices/id-card';
import type { ChipReadRequest } from '@motcua/devices/wire';
import { canOfIdNumber, readChip } from '@motcua/emrtd';
import type { TrustStore } from '@motcua/emrtd';
import type { ChipReadOptions, ChipReadResult } from '../chip-reader.ts';
import { cardFieldsFor, itemsOf } from './chip-items.ts';
import { shownPortrait } from './shown-portrait.ts';
import { withClaim } from './with-claim.ts';

export interface ReadCardOptions extends ChipReadOptions {
  readonly trust: TrustStore;
  readonly now: () => Date;
}

const apduTimeoutMs = 10_000;

/**
 * Waits for a card, opens its chip with the last six digits of the ID number and reads what was asked for.
 *
 * A chip with another number, or one that does not open with PACE, gives nothing. The reader is given back at the end.
 */
export function readCard(
  reader: TransparentCardReader,
  request: ChipReadRequest,
  options: ReadCardOptions,
): Promise<ChipReadResult> {
  return withClaim(reader, (claim) => readWith(claim, request, options));
}

async function readWith(
  claim: TransparentClaim,
  { idNumber, items, portrait }: ChipReadRequest,
  { trust, now, signal, onProgress }: ReadCardOptions,
): Promise<ChipReadResult> {
  const waited = await claim.waitForCard({ signal });
  if (waited.code === 'canceled') return { code: 'canceled' };
  if (waited.code === 'reader-lost') return { code: 'lost' };
  await using card = waited.card;
  onProgress({ step: 'card-present' });
  const read = await readChip(card, {
    access: { can: canOfIdNumber(idNumber), bac: 'never' },
    mrzFields: [],
    cardFields: cardFieldsFor(items),
    portrait,
    expectedIdNumber: idNumber,
    trust,
    now: now(),
    signal,
    apduTimeoutMs,
    onProgress: (progress) => {
      switch (progress.kind) {
        case 'access-opened':
          return onProgress({ step: 'access-opened' });
        case 'personal-data': {
          const { fullName } = itemsOf(progress.data, items);
          return onProgress({ step: 'personal-data', ...(fullName !== undefined && { fullName }) });
        }
        case 'authenticity':
          return onProgress({ step: 'authenticity', verdict: progress.authenticity.verdict });
        default:
          return progress satisfies never;
      }
    },
  });
  if (read.code === 'canceled') return { code: 'canceled' };
  if (read.code === 'reader-lost') return { code: 'lost' };
  if (read.code !== 'read') return { code: 'refused', reason: read.code };
  const { data, authenticity } = read;
  const picture = read.portrait && (await shownPortrait(read.portrait, signal));
  return {
    code: 'read',
    answer: {
      items: itemsOf(data, items),
      verdict: authenticity.verdict,
      expiry: data.expiry,
      ...(picture !== undefined && { portrait: picture }),
    },
  };
}
