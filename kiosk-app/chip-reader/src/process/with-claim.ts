import type { ClaimResult } from '@motcua/devices/id-card';
import type { ChipReadResult } from '../chip-reader.ts';

/** Claims the reader for one reading and gives it back at the end. */
export async function withClaim<Claim extends AsyncDisposable>(
  reader: { claim(): ClaimResult<Claim> },
  read: (claim: Claim) => Promise<ChipReadResult>,
): Promise<ChipReadResult> {
  const claimed = reader.claim();
  switch (claimed.code) {
    case 'claimed': {
      await using claim = claimed.claim;
      return await read(claim);
    }
    case 'busy':
      return { code: 'busy' };
    case 'faulted':
    case 'lost':
      return { code: 'lost' };
    default:
      return claimed satisfies never;
  }
}
