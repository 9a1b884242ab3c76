import type { Outcome } from '@motcua/client';
import type { QueueTicket } from '@motcua/client';
import type { Network, QueueLine, QueueLines, TicketOutcome } from '../queue/queue-ports.ts';

const name = (vi: string, en: string) => ({ vi, en });

const line = (
  id: string,
  letter: string,
  names: QueueLine['name'],
  change: Partial<QueueLine>,
): QueueLine => ({
  id,
  letter,
  name: names,
  detail: name('Giấy tờ, sổ sách', 'Papers and registers'),
  procedures: [],
  counters: [name('Quầy 1', 'Counter 1')],
  ...change,
});

/** The lines of an office in memory, with their strings in the test's hand. */
export class FakeQueue {
  lines: QueueLines = {
    code: 'ok',
    lines: [
      line('hand-in', 'A', name('Nộp và nhận hồ sơ', 'Hand in or collect papers'), {
        waiting: 0,
        minutes: 0,
      }),
      line('civil-status', 'B', name('Hộ tịch, cư trú', 'Civil status, residence'), {
        waiting: 3,
        minutes: 15,
        procedures: ['civil-status-extract', 'not-there'],
        counters: [name('Quầy 3', 'Counter 3'), name('Quầy 4', 'Counter 4')],
      }),
      line('certification', 'C', name('Chứng thực', 'Certification'), { waiting: 2 }),
      line('land', 'D', name('Đất đai, xây dựng', 'Land and building'), {}),
    ],
  };
  /** What the next number comes to. */
  takes: 'online' | 'offline' | 'full' | 'unanswered' = 'online';
  /** Ids under which numbers were asked for. */
  readonly taken: string[] = [];
  found: Outcome<QueueTicket> = {
    code: 'ok',
    value: {
      code: 'Q.26740-261119-B007',
      number: 'B007',
      service: { id: 'civil-status', name: name('Hộ tịch, cư trú', 'Civil status, residence') },
      counters: [name('Quầy 3', 'Counter 3')],
      state: 'waiting',
      takenAt: '2026-11-19T02:10:00Z',
      ahead: 2,
      minutes: 12,
    },
  };
  /** How often the place of a ticket was asked for. */
  asked = 0;
  #tell: (network: Network) => void = () => undefined;

  take(chosen: QueueLine, id: string): TicketOutcome {
    this.taken.push(id);
    if (this.takes === 'full' || this.takes === 'unanswered') return { code: this.takes };
    const offline = this.takes === 'offline';
    const number = offline ? 'K1-004' : `${chosen.letter}012`;
    return {
      code: 'ok',
      ticket: {
        number,
        code: `Q.26740-261119-${number}`,
        takenAt: '2026-11-19T02:16:00Z',
        line: chosen,
        ahead: offline ? undefined : chosen.waiting,
        minutes: offline ? undefined : chosen.minutes,
        offline,
      },
    };
  }

  find(): Outcome<QueueTicket> {
    this.asked += 1;
    return this.found;
  }

  watch(listener: (network: Network) => void): () => void {
    this.#tell = listener;
    listener('up');
    return () => undefined;
  }

  /** What is known of the network. */
  setNetwork(network: Network): void {
    this.#tell(network);
  }
}
