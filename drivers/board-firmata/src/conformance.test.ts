import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText, runConformance } from '@motcua/devices/conformance';
import type { Subject } from '@motcua/devices/conformance';
import { SimulatedCable } from '@motcua/devices/testing';
import type { LightPlace } from '@motcua/devices';
import { openBoard } from './open-board.ts';
import { SimulatedBoard } from './simulator/index.ts';

const pins: Partial<Record<LightPlace, number>> = { scanner: 9, printer: 10, 'card-reader': 17 };

function plug() {
  const cable: SimulatedCable = new SimulatedCable({
    onBytes: (bytes) => board.obey(bytes),
    onConnect: () => board.start(),
  });
  const board: SimulatedBoard = new SimulatedBoard(cable);
  return { board, cable };
}

function cableHands(cable: SimulatedCable) {
  return { unplug: async () => cable.unplug(), plugIn: async () => cable.plugIn() };
}

const presence: Subject<'presence-sensor'> = {
  kind: 'presence-sensor',
  open: async () => {
    const { board, cable } = plug();
    const device = openBoard({ transport: cable, presence: { name: 'presence', pin: 2 } }).presence;
    assert.ok(device);
    const show = async (reading: string): Promise<void> => board.pull(2, reading === 'somebody');
    return { device, hands: { ...cableHands(cable), show }, close: () => device.close() };
  },
};

const headset: Subject<'audio-jack'> = {
  kind: 'audio-jack',
  open: async () => {
    const { board, cable } = plug();
    const pin = { name: 'jack', pin: 3, activeLow: true, pullUp: true };
    const device = openBoard({ transport: cable, headset: pin }).headset;
    assert.ok(device);
    const show = async (reading: string): Promise<void> => board.pull(3, reading === 'unplugged');
    return { device, hands: { ...cableHands(cable), show }, close: () => device.close() };
  },
};

const lights: Subject<'lights'> = {
  kind: 'lights',
  open: async () => {
    const { board, cable } = plug();
    const device = openBoard({ transport: cable, lights: { name: 'lights', pins } }).lights;
    assert.ok(device);
    const unplug = async (): Promise<void> => {
      cable.unplug();
      board.start();
    };
    return {
      device,
      hands: { ...cableHands(cable), unplug, look: async (place) => board.look(pins[place] ?? 0) },
      close: () => device.close(),
    };
  },
};

for (const [name, subject] of Object.entries({ presence, headset, lights }))
  test(`${name} on a board keeps every clause`, { timeout: 240_000 }, async () => {
    const report = await runConformance(subject as Subject);
    assert.ok(report.conforms, reportText(report));
  });
