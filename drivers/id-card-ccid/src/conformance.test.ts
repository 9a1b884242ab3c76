import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { CcidSimulator } from './simulator/index.ts';
import type { CcidSimulatorOptions } from './simulator/index.ts';
import { done, open, plainCard, select } from './testing/ccid-bench.ts';

for (const [name, options] of [
  ['that tells of cards', {}],
  ['that has to be asked for cards', { hasInterrupts: false }],
] as const satisfies readonly (readonly [string, CcidSimulatorOptions])[])
  test(`a reader ${name} keeps every clause`, { timeout: 240_000 }, async () => {
    const report = await runConformance({
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
    });
    assert.ok(report.conforms, reportText(report));
  });
