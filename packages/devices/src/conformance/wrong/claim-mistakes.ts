import type { ClaimingBench } from '../clauses/claim-clauses.ts';
import { spoil } from './spoil.ts';

type Device = ClaimingBench['device'];

/** Mistakes about who has a card reader; the names are the clauses' without the contract. */
export const claimMistakes: Readonly<Record<string, (device: Device) => Device>> = {
  'second-claim-is-busy': (device) =>
    spoil(device, {
      claim: () => {
        const result = device.claim();
        return result.code === 'busy' ? { code: 'lost' } : result;
      },
    }),
  'released-can-be-claimed': (device) => {
    let hasBeenClaimed = false;
    return spoil(device, {
      claim: () => {
        if (hasBeenClaimed) return { code: 'busy' };
        hasBeenClaimed = true;
        return device.claim();
      },
    });
  },
  'lost-cannot-be-claimed': (device) =>
    spoil(device, {
      claim: () => {
        const result = device.claim();
        return result.code === 'lost' ? { code: 'busy' } : result;
      },
    }),
  'presence-is-told': (device) =>
    spoil(device, {
      get presence() {
        return device.presence === 'present' ? 'mute' : device.presence;
      },
    }),
};
