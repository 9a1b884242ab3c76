import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualTimers, SimulatedCable } from '@motcua/devices/testing';
import { openBoard } from './open-board.ts';
import { SimulatedBoard } from './simulator/index.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

async function bench() {
  const cable: SimulatedCable = new SimulatedCable({
    onBytes: (bytes) => (isMute ? undefined : board.obey(bytes)),
    onConnect: () => board.start(),
  });
  const board: SimulatedBoard = new SimulatedBoard(cable);
  const timers = new ManualTimers();
  let isMute = false;
  const devices = openBoard({
    transport: cable,
    presence: { name: 'presence', pin: 2 },
    headset: { name: 'headset', pin: 3, activeLow: true, pullUp: true },
    lights: { name: 'lights', pins: { scanner: 9 } },
    startTimer: timers.start,
  });
  await turn();
  await turn();
  const { headset, lights, presence } = devices;
  assert.ok(headset !== undefined && lights !== undefined && presence !== undefined);
  return { board, cable, timers, headset, lights, presence, mute: (now: boolean) => (isMute = now) };
}

test('three devices on one cable: each hears its own pin, and the cable goes with the last', async () => {
  const { board, cable, headset, lights, presence } = await bench();
  assert.deepEqual([presence.reading, headset.reading], ['nobody', 'unplugged']);
  board.pull(2, true);
  assert.deepEqual([presence.reading, headset.reading], ['somebody', 'unplugged']);
  board.pull(3, false);
  assert.deepEqual([presence.reading, headset.reading], ['somebody', 'plugged']);
  assert.deepEqual(await lights.set('scanner', 'on'), { code: 'set' });
  assert.equal(board.level(9), true);
  await lights.close();
  assert.equal(board.level(9), false);
  await presence.close();
  assert.equal(cable.isOpen, true);
  assert.equal(headset.reading, 'plugged');
  await headset.close();
  assert.equal(cable.isOpen, false);
});

test('a board that starts anew in the middle is told everything again', async () => {
  const { board, headset, lights, presence } = await bench();
  await lights.set('scanner', 'on');
  board.start();
  assert.equal(board.level(9), true);
  board.pull(2, true);
  assert.deepEqual([presence.reading, headset.reading], ['somebody', 'unplugged']);
});

test('a board that says nothing more is lost, and its readings are unknown', async () => {
  const { board, headset, mute, presence, timers } = await bench();
  board.pull(2, true);
  mute(true);
  for (let second = 0; second < 5; second += 1) timers.advance(1000);
  assert.deepEqual([presence.state, presence.reading], [{ kind: 'lost' }, 'unknown']);
  assert.deepEqual([headset.state, headset.reading], [{ kind: 'lost' }, 'unknown']);
  mute(false);
  timers.advance(1000);
  await turn();
  assert.deepEqual([presence.state, presence.reading], [{ kind: 'ready' }, 'somebody']);
});
