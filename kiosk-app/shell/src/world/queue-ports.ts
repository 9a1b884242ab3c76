import type { QueueServiceOverview, QueueTicket } from '@motcua/client';
import { createQueueClient, openKioskQueue } from '@motcua/client/queue';
import type { KioskQueue } from '@motcua/client/queue';
import type { KeptAnswers } from '@motcua/client/kept';
import { databases } from '../databases.ts';
import type { HeldTicket, QueueLine, QueuePorts } from '../queue/queue-ports.ts';
import type { NetworkWatch } from './network-watch.ts';

/** A person stands there and waits; then the kiosk gives a number of its own. */
const patienceMs = 4000;

/** Numbers for waiting: the gateway's, and this kiosk's own while nobody answers. Open as long as the page. */
export function createQueuePorts(options: {
  readonly gateway: string;
  readonly unit: string;
  readonly network: NetworkWatch;
  readonly answers: KeptAnswers;
}): QueuePorts & Pick<KioskQueue, 'waiting'> {
  const { answers, gateway, network, unit } = options;
  const client = createQueueClient({ baseUrl: gateway, timeoutMs: patienceMs });
  const own = openKioskQueue({ databaseName: databases.queue, client, unit });
  const kept = `queue ${unit}`;
  const keep = (services: readonly QueueLine[]): Promise<void> =>
    answers.keep(kept, services.map(withoutPeople));
  const fetchAhead = async (): Promise<void> => {
    const asked = await client.overview(unit);
    if (asked.code === 'ok') await keep(asked.value.services);
  };
  network.watch((state) => {
    if (state !== 'up') return;
    own.sendNow();
    // Nobody may have asked for a number before the network goes.
    void fetchAhead();
  });

  const ownNumber = async (line: QueueLine, id: string) => {
    const given = await own.give(line.id, id);
    if (given.code !== 'ok') return { code: 'unanswered' } as const;
    const ticket: HeldTicket = {
      ...given.ticket,
      line: withoutPeople(line),
      ahead: undefined,
      minutes: undefined,
      offline: true,
    };
    return { code: 'ok', ticket } as const;
  };

  return {
    waiting: () => own.waiting(),
    loadQueue: async (waiting) => {
      const asked = network.isDown() ? undefined : await client.overview(unit, waiting);
      if (asked?.code === 'ok') {
        const { services } = asked.value;
        await keep(services);
        return services.length === 0 ? { code: 'unknown' } : { code: 'ok', lines: services };
      }
      if (asked?.code === 'problem') return { code: 'unknown' };
      const lines = await answers.find(kept);
      return areLines(lines) ? { code: 'ok', lines } : { code: 'unknown' };
    },
    takeTicket: async (line, id, waiting) => {
      if (network.isDown()) return await ownNumber(line, id);
      const taken = await client.take(unit, { service: line.id }, id, waiting);
      if (taken.code === 'ok') return { code: 'ok', ticket: heldOf(taken.value, line) };
      if (taken.code === 'problem' && taken.problem.status < 500)
        return { code: taken.problem.code === 'queue-full' ? 'full' : 'unanswered' };
      // The gateway may have given a number that nobody has seen: under this id the paper counts.
      network.askNow();
      return await ownNumber(line, id);
    },
    findTicket: (code, waiting) => client.find(code, waiting),
  };
}

const heldOf = (
  { ahead, code, counters, minutes, number, takenAt }: QueueTicket,
  line: QueueLine,
): HeldTicket => ({
  number,
  code,
  takenAt,
  line: { ...line, counters },
  ahead,
  minutes,
  offline: false,
});

/** A line as it is without the people in it, who are others when it is read again. */
function withoutPeople({ counters, detail, id, letter, name, procedures }: QueueLine): QueueLine {
  return { counters, detail, id, letter, name, procedures };
}

/** What was written here before; the disk is outside too. */
function areLines(value: unknown): value is readonly QueueLine[] {
  return Array.isArray(value) && value.length > 0 && value.every(isLine);
}

const isLine = (value: unknown): boolean => {
  const line = value as Partial<QueueServiceOverview> | null;
  return (
    typeof line === 'object' &&
    typeof line?.id === 'string' &&
    typeof line.letter === 'string' &&
    typeof line.name?.vi === 'string' &&
    typeof line.detail?.vi === 'string' &&
    Array.isArray(line.counters) &&
    Array.isArray(line.procedures)
  );
};
