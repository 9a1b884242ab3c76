import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import { subjectOfModel, subjectOver } from './conformance.ts';
import { openPseudoTerminal, whyNoPseudoTerminal } from './testing/pseudo-terminal.ts';

const limit = { timeout: 280_000 };

/** One of each way to prove, to cut, to clear and to present. */
const models = ['generic-80', 'generic-58', 'epson-tm-t88', 'custom-vkp80'];

for (const model of models)
  test(`over TCP a ${model} keeps every clause`, limit, async () => {
    const report = await runConformance(subjectOfModel(model));
    assert.ok(report.conforms, reportText(report));
  });

test(
  'over a pseudo-terminal it keeps every clause',
  { ...limit, skip: whyNoPseudoTerminal ?? false },
  async () => {
    const overSerial = subjectOver('generic-80', async (simulator) => {
      const terminal = await openPseudoTerminal(simulator.address);
      return {
        transport: { kind: 'serial', path: terminal.path },
        unplug: () => terminal.unplug(),
        plugIn: () => terminal.plugIn(),
        [Symbol.asyncDispose]: () => terminal[Symbol.asyncDispose](),
      };
    });
    const report = await runConformance(overSerial);
    assert.ok(report.conforms, reportText(report));
  },
);
