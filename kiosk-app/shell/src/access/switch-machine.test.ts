import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createActor, SimulatedClock } from 'xstate';
import { currentItem, roundsAtMost, switchMachine } from './switch-machine.ts';
import type { ScanItem } from './switch-machine.ts';

const control = (id: string, returnTo?: string): ScanItem => ({
  kind: 'control',
  id,
  ...(returnTo !== undefined && { returnTo }),
});
const back: ScanItem = { kind: 'back' };
const screen: readonly ScanItem[] = [
  { kind: 'group', id: 'question', items: [control('yes'), control('no'), back] },
  {
    kind: 'group',
    id: 'keyboard',
    items: [
      { kind: 'group', id: 'row', items: [control('a', 'keyboard'), control('b', 'keyboard'), back] },
      back,
    ],
  },
  control('on'),
  { kind: 'stop' },
];

class Scan {
  readonly clock = new SimulatedClock();
  readonly shown: string[] = [];
  readonly performed: string[] = [];
  readonly actor;
  items = screen;

  constructor(isAutomatic = true) {
    const name = (item: ScanItem | undefined): string =>
      item === undefined ? '' : 'id' in item ? item.id : item.kind;
    this.actor = createActor(
      switchMachine.provide({
        actions: {
          show: (_, item) => void this.shown.push(name(item)),
          perform: (_, id) => void this.performed.push(id),
        },
      }),
      { clock: this.clock, input: { readItems: () => this.items, paceMs: 1000, isAutomatic } },
    );
    this.actor.start();
  }

  get at(): string {
    return this.shown.at(-1) ?? '';
  }

  /** The first step of a level stands half as long again. */
  wait(): void {
    const { index } = this.actor.getSnapshot().context;
    this.clock.increment(index === 0 ? 1500 : 1000);
  }

  press(): void {
    this.actor.send({ type: 'PRESS' });
  }

  to(id: string): void {
    for (let step = 0; this.at !== id; step += 1) {
      assert.ok(step < 20, `${id} never comes: ${this.shown.join(' ')}`);
      this.wait();
    }
  }
}

test('nothing is scanned until the first press', () => {
  const scan = new Scan();
  scan.clock.increment(60_000);
  assert.deepEqual(scan.shown, ['']);
  scan.press();
  assert.equal(scan.at, 'question');
});

test('group, control: pressed once each, and the scan begins anew', () => {
  const scan = new Scan();
  scan.press();
  scan.press();
  assert.equal(scan.at, 'yes');
  scan.to('no');
  scan.press();
  assert.deepEqual(scan.performed, ['no']);
  assert.equal(scan.at, '');
  scan.clock.increment(400);
  assert.equal(scan.at, 'question');
});

test('a level goes round and round, its way back last; pressed it leads out', () => {
  const scan = new Scan();
  scan.press();
  scan.press();
  for (const step of ['no', 'back', 'yes', 'no', 'back']) {
    scan.wait();
    assert.equal(scan.at, step);
  }
  scan.press();
  assert.equal(scan.at, 'question');
});

test('after a key the rows of the keyboard come again', () => {
  const scan = new Scan();
  scan.press();
  scan.to('keyboard');
  scan.press();
  scan.press();
  scan.to('b');
  scan.press();
  scan.clock.increment(400);
  assert.deepEqual(scan.performed, ['b']);
  assert.equal(scan.at, 'row');
  scan.to('back');
  scan.press();
  assert.equal(scan.at, 'question');
});

test('whoever does not press is left alone after some rounds, and begins again with a press', () => {
  const scan = new Scan();
  scan.press();
  for (let step = 0; step < screen.length * roundsAtMost; step += 1) scan.wait();
  assert.ok(scan.actor.getSnapshot().matches('resting'));
  scan.press();
  assert.equal(scan.at, 'question');
});

test('the last step of the outermost level rests', () => {
  const scan = new Scan();
  scan.press();
  scan.to('stop');
  scan.press();
  assert.ok(scan.actor.getSnapshot().matches('resting'));
});

test('another screen is read anew, from its beginning', () => {
  const scan = new Scan();
  scan.press();
  scan.press();
  scan.items = [control('other'), { kind: 'stop' }];
  scan.actor.send({ type: 'SCREEN' });
  assert.equal(scan.at, '');
  scan.clock.increment(400);
  assert.equal(scan.at, 'other');
});

test('two switches: one goes on, one chooses, nothing happens by itself', () => {
  const scan = new Scan(false);
  scan.actor.send({ type: 'NEXT' });
  assert.equal(scan.at, 'question');
  scan.clock.increment(600_000);
  assert.equal(scan.at, 'question');
  for (let step = 0; step < 2; step += 1) scan.actor.send({ type: 'NEXT' });
  assert.equal(scan.at, 'on');
  scan.press();
  assert.deepEqual(scan.performed, ['on']);
});

test('the pace changes while it scans', () => {
  const scan = new Scan();
  scan.press();
  scan.actor.send({ type: 'PACE', paceMs: 3000, isAutomatic: true });
  scan.wait();
  assert.equal(scan.at, 'keyboard');
  scan.wait();
  assert.equal(scan.at, 'keyboard');
  scan.clock.increment(2000);
  assert.equal(scan.at, 'on');
});

test('every state has a way out by a press or with time', () => {
  const scan = new Scan();
  assert.equal(currentItem(scan.actor.getSnapshot().context), undefined);
  for (const [name, state] of Object.entries(switchMachine.states)) {
    const ways = Object.keys(state.config.on ?? {}).concat(
      Object.keys(state.config.after ?? {}),
      state.config.always === undefined ? [] : ['always'],
    );
    assert.notEqual(ways.length, 0, name);
  }
});
