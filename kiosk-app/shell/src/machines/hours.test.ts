import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpeningHours } from '@motcua/kiosk-config';
import { sampleHours } from '@motcua/kiosk-config/testing';
import { createActor } from 'xstate';
import { createKioskMachine } from '../create-kiosk.ts';
import { openingOf } from '../configuration/shown-configuration.ts';
import { sessionToolsMaker } from '../session-tools.ts';
import { allWell } from '../testing/fake-world.ts';
import { settle, TestKiosk } from '../testing/test-kiosk.ts';

const hours: OpeningHours = { ...sampleHours, saturday: [] };

/** A kiosk with opening hours, and a wall clock that goes with the machines' clock. */
class KioskWithHours implements Disposable {
  readonly kiosk: TestKiosk;
  readonly lights: boolean[] = [];
  tests = 0;
  applied = 0;
  tellNew: () => void = () => undefined;
  /** What the host says to a new configuration. */
  canApply = true;

  constructor(start: string, gateway: 'up' | 'down' = 'up') {
    const from = Date.parse(`${start}:00+07:00`);
    this.kiosk = new TestKiosk(
      (world) => {
        world.gateway = gateway;
        world.selfTest = () => {
          this.tests += 1;
          return Promise.resolve(allWell);
        };
      },
      (given, clock) => {
        const ports = {
          ...given,
          now: () => new Date(from + clock.now()),
          lightDisplay: (isLit: boolean) => this.lights.push(isLit),
          watchConfiguration: (listener: () => void) => {
            this.tellNew = listener;
            return () => undefined;
          },
          applyConfiguration: () => {
            this.applied += 1;
            return Promise.resolve(this.canApply);
          },
        };
        const actor = createActor(createKioskMachine(ports), {
          clock,
          input: {
            makeTools: sessionToolsMaker(ports),
            ...openingOf({ digest: '', hours, darkAfterMinutes: 10 }, ports),
          },
        });
        actor.start();
        return { actor, close: () => actor.stop() };
      },
    );
  }

  /** Time passes in steps of the machine's own look at the clock. */
  async pass(minutes: number): Promise<void> {
    await settle();
    for (let step = 0; step < minutes * 6; step += 1) {
      this.kiosk.clock.increment(10_000);
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
  }

  get screen(): string {
    return this.kiosk.screen.name;
  }

  touch(): void {
    this.kiosk.actor.send({ type: 'ACTIVITY' });
  }

  [Symbol.dispose](): void {
    this.kiosk[Symbol.dispose]();
  }
}

test('a working day, minute by minute, and the weekend after it', async () => {
  using day = new KioskWithHours('2026-11-27T07:00');
  await day.pass(1);
  assert.equal(day.screen, 'out-of-hours');
  await day.pass(28);
  assert.equal(day.screen, 'dark');
  await day.pass(2);
  assert.equal(day.screen, 'start');
  await day.pass(4 * 60);
  assert.equal(day.screen, 'out-of-hours');
  await day.pass(2 * 60);
  assert.equal(day.screen, 'start');
  await day.pass(3.5 * 60);
  assert.equal(day.screen, 'out-of-hours');
  await day.pass(11);
  assert.equal(day.screen, 'dark');
  await day.pass(2 * 24 * 60);
  assert.equal(day.screen, 'dark');
  await day.pass(14.5 * 60 - 11);
  assert.equal(day.screen, 'start');
});

test('dark: a touch or somebody in front wakes it, and it rests again; the display follows', async () => {
  using night = new KioskWithHours('2026-11-27T20:00');
  await night.pass(11);
  assert.equal(night.screen, 'dark');
  assert.deepEqual(night.lights, [false]);
  night.touch();
  assert.equal(night.screen, 'out-of-hours');
  assert.deepEqual(night.lights, [false, true]);
  await night.pass(9);
  night.touch();
  await night.pass(9);
  assert.equal(night.screen, 'out-of-hours');
  await night.pass(2);
  assert.equal(night.screen, 'dark');
  night.kiosk.actor.send({ type: 'PRESENCE', reading: 'nobody' });
  assert.equal(night.screen, 'dark');
  night.kiosk.actor.send({ type: 'PRESENCE', reading: 'somebody' });
  assert.equal(night.screen, 'out-of-hours');
});

test('nobody gets in while it is closed, and what somebody chose is forgotten', async () => {
  using night = new KioskWithHours('2026-11-27T20:00');
  await night.pass(1);
  night.kiosk.actor.send({ type: 'START', language: 'vi' });
  night.kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
  night.kiosk.actor.send({ type: 'LARGER' });
  assert.equal(night.screen, 'out-of-hours');
  await night.pass(11);
  const { display, language } = night.kiosk.actor.getSnapshot().context;
  assert.deepEqual([display.large, language], [false, 'vi']);
});

test('the machine is tested when it starts and once before it opens', async () => {
  using day = new KioskWithHours('2026-11-27T06:00');
  await day.pass(70);
  assert.equal(day.tests, 1);
  await day.pass(10);
  assert.equal(day.tests, 2);
  await day.pass(9);
  assert.equal(day.tests, 2);
  assert.ok(day.kiosk.actor.getSnapshot().context.selfTest !== undefined);
  await day.pass(2);
  assert.equal(day.screen, 'start');
});

test('somebody who is being served at closing time finishes; then the door closes', async () => {
  using day = new KioskWithHours('2026-11-27T16:59');
  await day.kiosk.toConsent();
  await day.pass(0.5);
  day.touch();
  await day.pass(1);
  assert.equal(day.kiosk.actor.getSnapshot().context.phase, 'closed');
  assert.equal(day.screen, 'consent');
  day.kiosk.actor.send({ type: 'WIPE' });
  await settle();
  assert.equal(day.screen, 'out-of-hours');
});

test('the gateway is away at night: the screen still goes dark, and the kiosk opens in the morning', async () => {
  using day = new KioskWithHours('2026-11-26T16:50', 'down');
  await day.pass(9);
  assert.equal(day.screen, 'closed');
  await day.pass(25);
  assert.equal(day.screen, 'dark');
  day.kiosk.world.gateway = 'up';
  await day.pass(15 * 60);
  assert.equal(day.screen, 'start');
});

test('a new configuration waits for the end of the session, and is then asked for', async () => {
  using day = new KioskWithHours('2026-11-27T08:00');
  await day.kiosk.toConsent();
  day.tellNew();
  await settle();
  assert.deepEqual([day.applied, day.screen], [0, 'consent']);
  day.kiosk.actor.send({ type: 'WIPE' });
  await settle();
  assert.deepEqual([day.applied, day.kiosk.world.restarts], [1, 1]);
});

test('a new configuration comes at night, too', async () => {
  using night = new KioskWithHours('2026-11-27T20:00');
  await night.pass(11);
  night.tellNew();
  await settle();
  assert.equal(night.kiosk.world.restarts, 1);
});

test('the host cannot take the new one: the kiosk goes on serving', async () => {
  using day = new KioskWithHours('2026-11-27T08:00');
  day.canApply = false;
  await day.kiosk.at('start');
  day.tellNew();
  await settle();
  assert.equal(day.screen, 'start');
  assert.deepEqual([day.applied, day.kiosk.world.restarts], [1, 0]);
});
