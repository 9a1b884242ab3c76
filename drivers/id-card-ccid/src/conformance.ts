import type { Subject } from '@motcua/devices/conformance';
import { openCcidReader } from './index.ts';
import { CcidSimulator } from './simulator/index.ts';
import type { CcidSimulatorOptions } from './simulator/index.ts';
import { done, open, plainCard, select } from './testing/ccid-bench.ts';

/** The driver on a simulated reader of this kind. */
export function subjectOn(options: CcidSimulatorOptions): Subject<'id-card-reader'> {
  return {
    kind: 'id-card-reader',
    open: async () => {
      const simulator = new CcidSimulator(options);
      const device = open(simulator);
      return {
        device,
        hands: {
          exchange: { command: select, answer: done },
          insertCard: async () => simulator.insertCard(plainCard()),
          pullCard: async () => simulator.pullCard(),
          unplug: async () => simulator.unplug(),
          plugIn: async () => simulator.plugIn(),
        },
        close: () => device.close(),
      };
    },
    openHardware: async ({ vendorId, productId }) => {
      if (vendorId === undefined || productId === undefined)
        throw new Error('--set vendorId=0x… and --set productId=0x… are missing');
      const transport = { kind: 'usb', vendorId: Number(vendorId), productId: Number(productId) } as const;
      return openCcidReader({ name: 'ID card', transport });
    },
  };
}

/** What `motcua-conformance` tries. On hardware: `--set vendorId=0x072f --set productId=0x223b`. */
export const subject: Subject<'id-card-reader'> = subjectOn({});
