import type { QueueTicket } from '@motcua/client';
import { findMaybe, until } from '../page.ts';
import type { TestKiosk } from '../test-kiosk.ts';
import { atHome, machineOf, never, shown } from './journey.ts';
import type { Journeys, Stop } from './journey.ts';

/** A number for a counter: the lines, the number with and without its paper, and where it is in its line. */
export const queueJourneys: Journeys = {
  queue: { go: queue },
  queueTaking: {
    options: () => ({ ports: { takeTicket: never } }),
    go: async (kiosk, stop) => {
      await chosen(kiosk);
      machineOf(kiosk, 'queue').send({ type: 'TAKE', language: 'vi' });
      await shown(kiosk, 'queue-loading', stop, 'queue-taking');
    },
  },
  queueWithoutNetwork: {
    prepare: (world) => {
      world.queue.takes = 'offline';
    },
    go: async (kiosk, stop) => {
      await chosen(kiosk);
      machineOf(kiosk, 'queue').send({ type: 'TAKE', language: 'vi' });
      await kiosk.at('ticket');
      kiosk.world.finishPrint({ code: 'printed' });
      await printed('good');
      await shown(kiosk, 'ticket', stop, 'ticket-without-network');
    },
  },
  queueFaults: { go: faults },
  queuePlaces: { go: places },
};

async function chosen(kiosk: TestKiosk): Promise<void> {
  await atHome(kiosk);
  machineOf(kiosk, 'session').send({ type: 'QUEUE' });
  await kiosk.at('queue-lines');
  machineOf(kiosk, 'queue').send({ type: 'CHOOSE', id: 'civil-status' });
  await kiosk.at('queue-line');
}

async function queue(kiosk: TestKiosk, stop: Stop): Promise<void> {
  await atHome(kiosk);
  machineOf(kiosk, 'session').send({ type: 'QUEUE' });
  await shown(kiosk, 'queue-lines', stop);
  machineOf(kiosk, 'queue').send({ type: 'CHOOSE', id: 'civil-status' });
  await shown(kiosk, 'queue-line', stop);
  machineOf(kiosk, 'queue').send({ type: 'PREPARE', id: 'civil-status-extract' });
  await until(
    () => findMaybe('.bring .rows') !== undefined,
    () => 'the papers',
  );
  await shown(kiosk, 'queue-line', stop, 'queue-line-papers');
  machineOf(kiosk, 'queue').send({ type: 'TAKE', language: 'vi' });
  await shown(kiosk, 'ticket', stop, 'ticket-printing');
  kiosk.world.finishPrint({ code: 'printed' });
  await printed('good');
  await stop('ticket');
}

async function printed(kind: 'good' | 'bad'): Promise<void> {
  await until(
    () => findMaybe(`.status.${kind}`) !== undefined,
    () => `the paper is ${kind}`,
  );
}

async function faults(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { world } = kiosk;
  for (const takes of ['full', 'unanswered'] as const) {
    world.queue.takes = takes;
    await chosen(kiosk);
    machineOf(kiosk, 'queue').send({ type: 'TAKE', language: 'vi' });
    await shown(kiosk, 'queue-fault', stop, `queue-fault-${takes}`);
    kiosk.actor.send({ type: 'WIPE' });
  }
  world.queue.takes = 'online';
  await chosen(kiosk);
  machineOf(kiosk, 'queue').send({ type: 'TAKE', language: 'vi' });
  await kiosk.at('ticket');
  world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
  await printed('bad');
  await shown(kiosk, 'ticket', stop, 'ticket-not-printed');
  kiosk.actor.send({ type: 'WIPE' });
  world.queue.lines = { code: 'unknown' };
  await atHome(kiosk);
  machineOf(kiosk, 'session').send({ type: 'QUEUE' });
  await shown(kiosk, 'queue-fault', stop, 'queue-fault-no-lines');
}

const states: readonly QueueTicket['state'][] = ['waiting', 'called', 'served', 'absent', 'lapsed'];

async function places(kiosk: TestKiosk, stop: Stop): Promise<void> {
  const { queue: line } = kiosk.world;
  const ticket = line.found;
  if (ticket.code !== 'ok') throw new Error('no ticket');
  const { counters } = ticket.value;
  for (const state of states) {
    const [name] = counters;
    const counter = { counter: { id: '3', name: name ?? { vi: 'Quầy 3', en: 'Counter 3' } } };
    line.found = { code: 'ok', value: { ...ticket.value, state, ...(state === 'called' && counter) } };
    await atHome(kiosk);
    kiosk.world.scan({ code: 'ticket', ticketCode: ticket.value.code });
    await shown(kiosk, 'queue-place', stop, `queue-place-${state}`);
    kiosk.actor.send({ type: 'WIPE' });
  }
  const message = { vi: 'Không có số này.', en: 'There is no such number.' };
  line.found = {
    code: 'problem',
    problem: { type: '', title: '', status: 404, code: 'queue-ticket-unknown', message },
  };
  await atHome(kiosk);
  kiosk.world.scan({ code: 'ticket', ticketCode: ticket.value.code });
  await shown(kiosk, 'queue-fault', stop, 'queue-fault-not-found');
}
