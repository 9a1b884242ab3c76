/** Starts what a host starts, says the ids of the processes in one line on stdout, and waits to be killed. */
import { startChipReader } from '../../../kiosk-app/chip-reader/src/index.ts';
import {
  supervisePuppet,
  whenHealth,
} from '../../../kiosk-app/device-host/src/driver-process/testing/supervise-puppet.ts';

const never = new AbortController().signal;
const limits = { missedPings: 1_000_000 };
const looping = supervisePuppet({ mistake: 'loops' }, { limits });
const waiting = supervisePuppet({ mistake: 'never-answers' }, { limits });
const chipReader = startChipReader({
  name: 'id-card-reader',
  settings: {
    transport: { kind: 'pcsc' },
    trust: {},
  },
});
await Promise.all([whenHealth(looping, 'running'), whenHealth(waiting, 'running')]);
for (const scanner of [looping, waiting]) void scanner.read({ signal: never });
process.stdout.write(
  `${JSON.stringify({
    looping: looping.driver.processId,
    waiting: waiting.driver.processId,
    chipReader: chipReader.processId,
  })}\n`,
);
