import type { CardReader, ClaimResult } from '../../id-card/card-reader.ts';
import type { DeviceHands } from '../bench.ts';
import type { Clause } from '../clause.ts';
import { codeOf } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { unplug } from './unplug.ts';

/** A reader of either kind: who wants it claims it. */
export interface ClaimingBench<Claim extends { release(): Promise<void> } = { release(): Promise<void> }> {
  readonly device: CardReader & { claim(): ClaimResult<Claim> };
  readonly hands: DeviceHands & { insertCard(): Promise<void>; pullCard(): Promise<void> };
}

/** The claim of a reader that is free; no verdict where there is none. */
export function givenClaim<Claim extends { release(): Promise<void> }>(
  { device }: ClaimingBench<Claim>,
  trial: Trial,
): Claim {
  const claimed = device.claim();
  trial.given(claimed.code === 'claimed', `the claim ended with ${codeOf(claimed)}`);
  if (claimed.code !== 'claimed') throw new Error('unreachable');
  return claimed.claim;
}

/** Who has a card reader, whatever kind it is. */
export function claimClauses(contract: string): readonly Clause<ClaimingBench>[] {
  return [
    {
      id: `${contract}/second-claim-is-busy`,
      prose: 'While one user has claimed the reader, another is told `busy`.',
      run: async (bench, trial) => {
        givenClaim(bench, trial);
        const second = bench.device.claim();
        trial.expect(second.code === 'busy', `it ended with ${codeOf(second)}`);
      },
    },
    {
      id: `${contract}/released-can-be-claimed`,
      prose: 'After `release`, which may be called twice, the reader can be claimed again.',
      run: async (bench, trial) => {
        const claim = givenClaim(bench, trial);
        await trial.soon(claim.release(), 'release');
        await trial.soon(claim.release(), 'the second release');
        const again = bench.device.claim();
        trial.expect(again.code === 'claimed', `it ended with ${codeOf(again)}`);
      },
    },
    {
      id: `${contract}/lost-cannot-be-claimed`,
      prose: 'The claim of a lost reader ends with `lost`.',
      run: async (bench, trial) => {
        await unplug(bench, trial);
        const claimed = bench.device.claim();
        trial.expect(claimed.code === 'lost', `it ended with ${codeOf(claimed)}`);
      },
    },
  ];
}

/** Whether a card lies there, from readers that can tell. */
export function presenceIsTold(contract: string): Clause<ClaimingBench> {
  return {
    id: `${contract}/presence-is-told`,
    prose:
      '`presence` becomes `present` and `absent` as a card comes and goes, unless `capabilities.presence` is `none`.',
    run: async ({ device, hands }, trial) => {
      trial.concerns(device.capabilities.presence !== 'none', 'presence is none');
      const becomes = (presence: string): Promise<boolean> =>
        trial.becomes(
          (look) => device.watchPresence(look),
          () => device.presence === presence,
        );
      await hands.insertCard();
      trial.expect(await becomes('present'), `it is "${device.presence}" with a card`);
      await hands.pullCard();
      trial.expect(await becomes('absent'), `it is "${device.presence}" without a card`);
    },
  };
}
