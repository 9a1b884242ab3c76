import type { DocumentPrintResult } from '@motcua/devices/wire';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import { assign, fromCallback, fromPromise } from 'xstate';
import { fromPort } from './from-port.ts';
import { adviserMachine } from './machines/adviser-machine.ts';
import { applicationMachine } from './machines/application-machine.ts';
import { carryMachine } from './machines/carry-machine.ts';
import { chipMachine } from './machines/chip-machine.ts';
import { feedbackMachine } from './machines/feedback-machine.ts';
import { idleMachine } from './machines/idle-machine.ts';
import { kioskMachine } from './machines/kiosk-machine.ts';
import { lookupMachine } from './machines/lookup-machine.ts';
import { openingMachine } from './machines/opening-machine.ts';
import { phoneFilesMachine } from './machines/phone-files-machine.ts';
import { receiptMachine } from './machines/receipt-machine.ts';
import { scanMachine } from './machines/scan-machine.ts';
import { selfTestMachine } from './machines/self-test-machine.ts';
import { sessionMachine } from './machines/session-machine.ts';
import { slipMachine } from './machines/slip-machine.ts';
import { submissionMachine } from './machines/submission-machine.ts';
import type { Submission } from './machines/submission-machine.ts';
import type { KeepOutcome, ShellPorts } from './ports.ts';
import { queueWith } from './queue/create-queue.ts';
import { readChipWith } from './world/read-chip-actor.ts';

/** The kiosk's machine with the world connected to it. */
export function createKioskMachine(ports: ShellPorts): typeof kioskMachine {
  return kioskMachine.provide({
    actors: {
      session: sessionWith(ports),
      doorScan: scanWith(ports),
      loadService: fromPort((_, waiting) => ports.loadService(waiting)),
      selfTest: selfTestMachine.provide({
        actors: { runTest: fromPort(({ depth }, waiting) => ports.selfTest(depth, waiting)) },
      }),
      openTechnician: fromPromise(() => ports.openTechnician()),
      idle: idleMachine.provide({ actions: { ring: () => ports.chime?.() } }),
      adviser: adviserWith(ports),
      feedback: feedbackMachine.provide({
        actions: { count: (_, said) => ports.countFeedback(said) },
      }),
      watchConfiguration: fromCallback(({ sendBack }) =>
        ports.watchConfiguration?.(() => sendBack({ type: 'NEW_CONFIGURATION' })),
      ),
      applyConfiguration: fromPort(
        async (_, waiting) => (await ports.applyConfiguration?.(waiting)) ?? false,
      ),
      watchPresence: fromCallback(({ sendBack }) =>
        ports.watchPresence?.((reading) => sendBack({ type: 'PRESENCE', reading })),
      ),
      watchDevices: fromCallback(({ sendBack }) => {
        const stops = [
          ports.watchDevices((devices) => sendBack({ type: 'DEVICES', devices })),
          ports.watchNetwork((network) => sendBack({ type: 'NETWORK', network })),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      }),
    },
    actions: {
      restart: () => ports.restart(),
      lightDisplay: (_, { isLit }) => ports.lightDisplay?.(isLit),
    },
  });
}

function sessionWith(ports: ShellPorts): typeof sessionMachine {
  const scan = scanWith(ports);
  const print = fromPort<DocumentPrintResult, ReceiptDocument>((document, waiting) =>
    ports.print(document, waiting),
  );
  const slip = slipMachine.provide({ actors: { print } });
  const carry = carryMachine.provide({
    actors: {
      carry: fromPort(({ draft }, waiting) => ports.carry(draft, waiting)),
      askTaken: fromPort((carried, waiting) => ports.isCarried(carried, waiting)),
    },
  });
  return sessionMachine.provide({
    actors: {
      scan,
      chip: chipMachine.provide({ actors: { readChip: readChipWith(ports) } }),
      slip,
      queue: queueWith(ports),
      application: applicationMachine.provide({
        actors: { carry, phoneFiles: phoneFilesMachine.provide({ actors: { slip } }) },
      }),
      opening: openingMachine.provide({
        actors: { loadProcedure: fromPort(({ id }, waiting) => ports.loadProcedure(id, waiting)) },
      }),
      submission: submissionMachine.provide({
        actors: {
          slip,
          submit: fromPort(({ request, submissionId }, waiting) =>
            ports.submit(request, submissionId, waiting),
          ),
          keep: fromPort((submission) => keepWith(ports, submission)),
        },
      }),
      receipt: receiptMachine.provide({ actors: { print } }),
      lookup: lookupMachine.provide({
        actors: {
          scan,
          findWaiting: fromPort(({ number }, waiting) => ports.findWaiting(number, waiting)),
          caseStatus: fromPort(({ caseCode }, waiting) => ports.caseStatus(caseCode, waiting)),
        },
      }),
    },
  });
}

function scanWith(ports: ShellPorts): typeof scanMachine {
  return scanMachine.provide({
    actors: { readScan: fromPort((_, waiting) => ports.readScan(waiting)) },
  });
}

/** The way to somebody who helps. The call ends with the state that holds it. */
function adviserWith(ports: ShellPorts): typeof adviserMachine {
  return adviserMachine.provide({
    actors: {
      placeCall: fromPort((wish, waiting) => ports.callAdviser(wish, waiting)),
      askAfter: fromPort(({ id }, waiting) => ports.adviserCall(id, waiting)),
      holdCall: fromCallback<{ type: 'none' }, { readonly id: string }>(
        ({ input }) =>
          () =>
            ports.cancelAdviserCall(input.id),
      ),
    },
    actions: {
      noteTime: assign({ calledAt: ({ context }) => context.calledAt ?? ports.now() }),
      ring: () => ports.chime?.(),
    },
  });
}

/** What waits needs its files: the end of the session leaves them alone. */
async function keepWith(
  ports: ShellPorts,
  { request, submissionId, links }: Submission,
): Promise<KeepOutcome> {
  const outcome = await ports.keep(request, submissionId, await links?.heldAs());
  if (outcome.code === 'ok') links?.letGo();
  return outcome;
}
