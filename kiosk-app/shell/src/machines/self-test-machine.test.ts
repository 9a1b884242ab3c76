import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelfTestReport } from '@motcua/care';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { allWell } from '../testing/fake-world.ts';
import { settle, TestKiosk } from '../testing/test-kiosk.ts';
import { selfTestMachine } from './self-test-machine.ts';

const silent = (): Promise<undefined> => new Promise(() => undefined);

const printerOut: SelfTestReport = {
  ...allWell,
  checks: [{ subject: 'receipt-printer', grade: 'failed', finding: 'unhealthy', faults: ['paper-out'] }],
};

function run(depth: SelfTestReport['depth'], answer: () => Promise<SelfTestReport | undefined>) {
  const clock = new SimulatedClock();
  const machine = selfTestMachine.provide({ actors: { runTest: fromPromise(answer) } });
  const actor = createActor(machine, { clock, input: { depth } }).start();
  return { actor, clock };
}

test('what was found comes out', async () => {
  const { actor } = run('external', () => Promise.resolve(printerOut));
  await settle(() => actor.getSnapshot().status === 'done');
  assert.deepEqual(actor.getSnapshot().output, printerOut);
});

test('a host that does not answer: five seconds at the door, forty where the devices work', () => {
  for (const [depth, limitMs] of [
    ['internal', 5000],
    ['external', 40_000],
  ] as const) {
    const { actor, clock } = run(depth, silent);
    clock.increment(limitMs - 1);
    assert.equal(actor.getSnapshot().status, 'active', depth);
    clock.increment(1);
    assert.equal(actor.getSnapshot().status, 'done', depth);
    assert.equal(actor.getSnapshot().output, undefined);
  }
});

test('the kiosk opens with what works, and knows what does not', async () => {
  using kiosk = new TestKiosk((world) => {
    world.selfTest = () => Promise.resolve(printerOut);
  });
  await kiosk.at('start');
  assert.deepEqual(kiosk.actor.getSnapshot().context.selfTest, printerOut);
});

test('a host that does not answer does not keep the kiosk closed', async () => {
  using kiosk = new TestKiosk((world) => {
    world.selfTest = silent;
  });
  await kiosk.at('loading');
  await kiosk.pass(4000);
  assert.equal(kiosk.screen.name, 'loading');
  await kiosk.pass(1000);
  assert.equal(kiosk.screen.name, 'start');
});

test('the technician comes to a waiting kiosk and to one that is out of service, never to a citizen', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'TECHNICIAN' });
  assert.equal(kiosk.screen.name, 'consent');
  kiosk.actor.send({ type: 'WIPE' });
  await kiosk.at('start');
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await kiosk.at('technician');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  assert.equal(kiosk.screen.name, 'technician');
  kiosk.world.gateway = 'down';
  kiosk.actor.send({ type: 'LEAVE_TECHNICIAN' });
  await kiosk.at('closed');
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await kiosk.at('technician');
  kiosk.world.gateway = 'up';
  kiosk.actor.send({ type: 'LEAVE_TECHNICIAN' });
  await kiosk.at('start');
});

test('the machine is tested anew when the technician goes; a mode that cannot be loaded is none', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.world.openTechnician = () => Promise.reject(new Error('the host is away'));
  kiosk.world.selfTest = () => Promise.resolve(printerOut);
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await kiosk.at('start');
  assert.deepEqual(kiosk.actor.getSnapshot().context.selfTest, printerOut);
});

test('a technician’s screen that has stopped does not close the kiosk for ever', async () => {
  using kiosk = new TestKiosk();
  await kiosk.at('start');
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await kiosk.at('technician');
  await settle();
  kiosk.clock.increment(2_400_000);
  await kiosk.at('start');
});
