import { chipProblems } from '../../machines/chip-problem.ts';
import type { ChipProblem } from '../../machines/chip-problem.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { shown } from './journey.ts';
import type { Journeys, Stop } from './journey.ts';

/** Failure codes, one for each thing that a person is told. */
const reasons: Readonly<Record<Exclude<ChipProblem, 'busy'>, string>> = {
  torn: 'card-torn',
  slow: 'timeout',
  'other-card': 'other-card',
  'not-readable': 'no-application',
  blocked: 'password-blocked',
  unclear: 'something-new',
  'reader-lost': 'reader-lost',
};

/** The chip of a card: how far it is, and every end of a reading. */
export const cardJourneys: Journeys = {
  chip: {
    prepare: (world) => {
      world.chips.works = true;
    },
    go: chip,
  },
};

async function chip(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { chips } = kiosk.world;
  await kiosk.toCard();
  await shown(kiosk, 'card', stop, 'card-with-reader');
  kiosk.press('BACK');
  kiosk.actor.send({ type: 'WIPE' });
  await kiosk.toChip();
  await shown(kiosk, 'chip', stop);
  chips.tell({ step: 'card-present' });
  chips.tell({ step: 'access-opened' });
  chips.tell({ step: 'personal-data', fullName: 'Nguyễn Văn An' });
  await stop('chip-under-way');
  for (const problem of chipProblems) {
    chips.end(problem === 'busy' ? { code: 'busy' } : { code: 'refused', reason: reasons[problem] });
    await shown(kiosk, 'chip-fault', stop, `chip-fault-${problem}`);
    kiosk.chip.send({ type: 'RETRY' });
    await kiosk.chipIsRead();
  }
  chips.end(chips.answer({ verdict: 'not-genuine' }));
  await shown(kiosk, 'chip-refused', stop);
  kiosk.chip.send({ type: 'RETRY' });
  await kiosk.chipIsRead();
  kiosk.world.setDevices({ cardPresent: true });
  chips.end(chips.answer({ verdict: 'not-proven', expiry: 'expired' }));
  await shown(kiosk, 'chip-read', stop, 'chip-read-not-proven');
  kiosk.world.setDevices({ cardPresent: false });
  kiosk.chip.send({ type: 'BACK' });
  await kiosk.at('card');
  kiosk.press('TYPE_NUMBER');
  await shown(kiosk, 'chip-number', stop);
  kiosk.chip.send({ type: 'TYPE', text: '07918500' });
  kiosk.chip.send({ type: 'NEXT' });
  await stop('chip-number-missing');
  kiosk.chip.send({ type: 'TYPE', text: '001099012345' });
  kiosk.chip.send({ type: 'NEXT' });
  await kiosk.chipIsRead();
  chips.end(chips.answer({ verdict: 'genuine' }));
  await shown(kiosk, 'chip-read', stop, 'chip-read-genuine');
}
