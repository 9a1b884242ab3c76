import type { SmartCardContent, SmartCardReader, SmartClaim } from '@motcua/devices/id-card';
import type { ChipReadAnswer, ChipReadRequest } from '@motcua/devices/wire';
import { canOfIdNumber, pictureTypeOf } from '@motcua/emrtd';
import type { ChipReadResult } from '../chip-reader.ts';
import { cardFieldsFor, itemsOf } from './chip-items.ts';
import type { ReadCardOptions } from './read-card.ts';
import { shownPortrait } from './shown-portrait.ts';
import { withClaim } from './with-claim.ts';

/**
 * Has the card read by a reader that does so by itself, and hands on what was asked for.
 *
 * A card of somebody else gives nothing, nor one whose number the reader does not say. What it says is `not-proven`
 * whatever the reader claims: anybody can imitate it on its cable.
 */
export function readSmartCard(
  reader: SmartCardReader,
  request: ChipReadRequest,
  options: ReadCardOptions,
): Promise<ChipReadResult> {
  return withClaim(reader, async (claim) => {
    const unwatch = reader.watchPresence((presence) => {
      if (presence === 'present') options.onProgress({ step: 'card-present' });
    });
    try {
      return await readWith({ reader, claim }, request, options);
    } finally {
      unwatch();
    }
  });
}

async function readWith(
  { reader, claim }: { readonly reader: SmartCardReader; readonly claim: SmartClaim },
  request: ChipReadRequest,
  options: ReadCardOptions,
): Promise<ChipReadResult> {
  const { idNumber, items, portrait } = request;
  const { signal } = options;
  const can = canOfIdNumber(idNumber);
  for (;;) {
    const read = await claim.read({
      fields: [...new Set([...cardFieldsFor(items), 'idNumber', 'expiryDate'] as const)],
      portrait,
      ...(can !== undefined && { can }),
      signal,
    });
    switch (read.code) {
      case 'read':
        return await answerOf(read.content, request, options);
      case 'timeout':
        // The reader waits a while for a card, the person as long as it takes; a card that lies there is read or is not.
        if (reader.presence === 'present') return { code: 'refused', reason: 'timeout' };
        continue;
      case 'canceled':
        return { code: 'canceled' };
      case 'reader-lost':
        return { code: 'lost' };
      case 'card-torn':
        return { code: 'refused', reason: 'card-torn' };
      case 'refused':
        // Its own word for why is not ours to guess at.
        return { code: 'refused', reason: 'no-application' };
      case 'garbled':
        return { code: 'refused', reason: 'card-garbled' };
      default:
        return read satisfies never;
    }
  }
}

async function answerOf(
  { fields, portrait }: SmartCardContent,
  { idNumber, items }: ChipReadRequest,
  { now, onProgress, signal }: ReadCardOptions,
): Promise<ChipReadResult> {
  if (itemsOf({ card: fields }, ['idNumber']).idNumber !== idNumber) {
    portrait?.fill(0);
    return { code: 'refused', reason: 'other-card' };
  }
  const type = portrait && pictureTypeOf(portrait, 0);
  const picture =
    portrait === undefined || type === undefined
      ? undefined
      : await shownPortrait({ type, bytes: portrait }, signal);
  const found = itemsOf({ card: fields }, items);
  onProgress({ step: 'authenticity', verdict: 'not-proven' });
  return {
    code: 'read',
    answer: {
      items: found,
      verdict: 'not-proven',
      expiry: expiryOf(fields.expiryDate, now()),
      ...(picture !== undefined && { portrait: picture }),
    },
  };
}

/** `20/05/2039`, in force until the end of that day in Vietnam. */
function expiryOf(text: string | undefined, now: Date): ChipReadAnswer['expiry'] {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text?.trim() ?? '') ?? [];
  const end = new Date(`${year}-${month}-${day}T23:59:59.999+07:00`);
  if (Number.isNaN(end.getTime())) return 'unreadable';
  return now <= end ? 'valid' : 'expired';
}
