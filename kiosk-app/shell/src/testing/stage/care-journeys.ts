import { FakeCare } from '../fake-care.ts';
import { find, findMaybe, frames, press, until } from '../page.ts';
import { sections } from '../../technician/technician-machine.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { never, shown } from './journey.ts';
import type { Journeys, Stop } from './journey.ts';

let care = new FakeCare();

/** The technician's mode: the way in, every part, and what lies over them. */
export const careJourneys: Journeys = {
  technician: {
    prepare: (world) => {
      care = new FakeCare();
      world.openTechnician = async () => {
        await import('../../technician/technician.define.ts');
      };
    },
    options: () => ({ care: { ...care.ports, enterWithCard: never } }),
    go: technician,
  },
};

async function technician(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'TECHNICIAN' });
  care.entry = { code: 'wrong', attemptsLeft: 4 };
  await kiosk.at('technician');
  await keysStand();
  await shown(kiosk, 'technician', stop, 'technician-entry');
  await typeCode();
  await stop('technician-wrong');
  press('[data-action=card]');
  await frames(2);
  await stop('technician-card');
  press('[data-action=code]');
  await frames(2);
  care.entry = { code: 'locked', secondsLeft: 240 };
  await typeCode();
  await stop('technician-locked');
  press('[data-action=leave]');
  await kiosk.at('start');
  kiosk.actor.send({ type: 'TECHNICIAN' });
  care.entry = { code: 'open', token: 'a-token' };
  await kiosk.at('technician');
  await typeCode();
  for (const section of sections) {
    press(`nav [data-section=${section}]`);
    await until(
      () => document.querySelector<HTMLElement>('mc-care')?.dataset['section'] === section,
      () => section,
    );
    await frames(10);
    await stop(`technician-${section}`);
    if (section === 'paper') await paper(stop);
    if (section === 'logs') await code(stop);
    if (section === 'screen') await screen(stop);
    if (section === 'machine') await machine(stop);
  }
  care.loseLink();
  await stop('technician-link-lost');
}

async function keysStand(): Promise<void> {
  await until(
    () => findMaybe('.keys .press') !== undefined,
    () => 'the keys',
  );
}

async function typeCode(): Promise<void> {
  await keysStand();
  for (let digit = 0; digit < 6; digit += 1) press('.keys .press');
  await frames(6);
}

async function paper(stop: Stop): Promise<void> {
  for (const step of [2, 3, 4]) {
    pressIn('mc-care-paper', -1);
    await frames(3);
    await stop(`technician-paper-${step}`);
  }
}

async function code(stop: Stop): Promise<void> {
  pressIn('mc-care-logs', -1);
  await until(
    () => findMaybe('mc-qr') !== undefined,
    () => 'the log as a code',
  );
  await stop('technician-logs-code');
}

async function screen(stop: Stop): Promise<void> {
  pressIn('mc-care-screen', 0);
  await frames(3);
  await stop('technician-touch-test');
  press('[data-action=cancel]');
  await frames(3);
  pressIn('mc-care-screen', 1);
  await frames(3);
  await stop('technician-colours');
}

async function machine(stop: Stop): Promise<void> {
  press('[data-maintenance=update]');
  await frames(3);
  await stop('technician-machine-asks');
}

/** Presses one of the keys of a part; -1 is the last. */
function pressIn(part: string, index: number): void {
  const keys = find(part).querySelectorAll<HTMLElement>('.press');
  [...keys].at(index)?.click();
}
