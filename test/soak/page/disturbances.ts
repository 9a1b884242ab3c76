import type { DeviceState } from '@motcua/devices';
import type { ChipReadOutcome, DocumentPrintResult } from '@motcua/devices/wire';
import type { ScanOutcome } from '../../../kiosk-app/shell/src/ports.ts';
import { fileNamed } from '../../../kiosk-app/shell/src/testing/fake-phone.ts';
import { annsCard } from '../../../kiosk-app/shell/src/testing/synthetic-card.ts';
import type { TestKiosk } from '../../../kiosk-app/shell/src/testing/test-kiosk.ts';
import type { Random } from '../../support/random.ts';

const scans: readonly [ScanOutcome, ...ScanOutcome[]] = [
  { code: 'id-card', items: annsCard },
  { code: 'id-card', items: annsCard },
  { code: 'case', caseCode: 'H29.26740-261119-0042' },
  { code: 'ticket', ticketCode: 'Q.26740-261119-B007' },
  { code: 'procedure', procedureId: 'marriage-registration' },
  { code: 'not-useful', problem: 'web-address' },
  { code: 'not-useful', problem: 'damaged-card' },
  { code: 'busy' },
  { code: 'lost' },
];

const prints: readonly [DocumentPrintResult, ...DocumentPrintResult[]] = [
  { code: 'printed' },
  { code: 'printed' },
  { code: 'printed' },
  { code: 'faulted', faults: ['paper-out'] },
  { code: 'faulted', faults: ['cover-open'] },
  { code: 'host-lost' },
  { code: 'failed' },
];

const cardEnds: readonly [ChipReadOutcome, ...ChipReadOutcome[]] = [
  { code: 'refused', reason: 'card-torn' },
  { code: 'refused', reason: 'wrong-can' },
  { code: 'timeout' },
  { code: 'device-lost' },
  { code: 'host-lost' },
];

const printerStates: readonly [DeviceState, ...DeviceState[]] = [
  { kind: 'ready' },
  { kind: 'ready' },
  { kind: 'lost' },
  { kind: 'faulted', faults: ['paper-out'] },
  { kind: 'faulted', faults: ['cover-open'] },
];

/** What happens around a person: cards are held up, printers end or run out, readers and networks fail and come back. */
export function disturb(kiosk: TestKiosk, random: Random): void {
  const { world } = kiosk;
  if (random.percent(15)) world.scan(random.pick(scans));
  if (random.percent(60)) world.finishPrint(random.pick(prints));
  if (random.percent(4)) world.gateway = random.pick(['up', 'up', 'down', 'refuses']);
  if (random.percent(3)) world.chips.works = random.percent(70);
  if (random.percent(3)) world.setDevices({ printer: random.pick(printerStates) });
  if (random.percent(2)) world.setDevices({ scanner: { kind: random.pick(['ready', 'lost']) } });
  if (random.percent(2)) world.setDevices({ hostConnected: random.percent(50) });
  if (random.percent(3)) world.setDevices({ cardPresent: random.percent(50) });
  if (world.chips.reading > 0 && random.percent(50)) {
    if (random.percent(40)) world.chips.tell({ step: 'personal-data', fullName: 'Nguyễn Văn An' });
    else if (random.percent(60)) world.chips.end(world.chips.answer());
    else world.chips.end(random.pick(cardEnds));
  }
  if (world.phone.opened > 0 && random.percent(20)) {
    if (random.percent(70)) world.phone.send(fileNamed('giay-to.jpg'));
    else world.phone.end(random.pick(['done', 'expired']));
  }
  if (random.percent(4)) world.setPresence(random.pick(['somebody', 'nobody', 'unknown']));
  if (random.percent(5))
    world.queue.takes = random.pick(['online', 'online', 'offline', 'full', 'unanswered']);
  if (random.percent(3)) world.queue.setNetwork(random.pick(['up', 'up', 'down']));
  if (random.percent(10)) {
    world.adviserCall = {
      ...world.adviserCall,
      state: random.pick(['waiting', 'waiting', 'answered', 'over']),
    };
  }
}

/** Everything works, and nothing is held up or under way any more. */
export function tidyUp({ world }: TestKiosk): void {
  world.gateway = 'up';
  world.queue.setNetwork('up');
  world.setPresence('unknown');
  world.finishPrint({ code: 'printed' });
  world.setDevices({
    printer: { kind: 'ready' },
    scanner: { kind: 'ready' },
    hostConnected: true,
    cardPresent: false,
  });
}
