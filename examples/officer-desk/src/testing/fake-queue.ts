import type { OfficerQueue, OfficerTicket } from '@motcua/gateway/api';
import { FakeGateway, sampleCase } from './fake-gateway.ts';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const ticketOf = (number: string): OfficerTicket => ({
  code: `Q.26740-261123-${number}`,
  number,
  service: number.startsWith('A') ? 'hand-in' : 'land',
  takenAt: '2026-11-23T02:16:00Z',
});

/** Two counters and who waits for them, at the seam of `fetch`. */
export class FakeQueue {
  readonly gateway = new FakeGateway(sampleCase());
  readonly acts: string[] = [];
  waiting = ['A001', 'D001', 'A002'];
  absent: string[] = [];
  readonly at = new Map<string, string>();
  /** The next action is answered with this problem. */
  refuses: string | undefined;
  isCutOff = false;

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.pathname.endsWith('/config.json')) return json({ gateway: 'http://127.0.0.1:1', unit: '26740' });
    const [, path] = url.pathname.split('/v1/officer/units/26740/queue');
    if (path === undefined) return await this.gateway.fetch(input, init);
    if (this.isCutOff) throw new TypeError('Failed to fetch');
    const [, , counter, action] = path.split('/');
    if (counter !== undefined && action !== undefined) {
      if (this.refuses !== undefined) return this.#refuse(this.refuses);
      const { ticket = '' } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
        ticket?: string;
      };
      this.#act(counter, action, ticket.slice(ticket.lastIndexOf('-') + 1));
    }
    return json(this.#view());
  };

  #refuse(code: string): Response {
    this.refuses = undefined;
    const message = { vi: `Lỗi: ${code}`, en: code };
    return json({ type: '', title: code, status: 409, code, message }, 409);
  }

  #act(counter: string, action: string, number: string): void {
    this.acts.push(`${counter} ${action}${number === '' ? '' : ` ${number}`}`);
    if (action === 'next' && !this.at.has(counter)) {
      const next = this.waiting.find((one) => one.startsWith('A') === (counter === '1'));
      if (next !== undefined) this.#call(counter, next);
    } else if (action === 'call') this.#call(counter, number);
    else if (action === 'serve' || action === 'skip') {
      this.at.delete(counter);
      if (action === 'skip') this.absent.push(number);
    }
  }

  #call(counter: string, number: string): void {
    this.waiting = this.waiting.filter((one) => one !== number);
    this.absent = this.absent.filter((one) => one !== number);
    this.at.set(counter, number);
  }

  #view(): OfficerQueue {
    const counterOf = (id: string, service: string) => {
      const number = this.at.get(id);
      return {
        id,
        name: { vi: `Quầy ${id}`, en: `Counter ${id}` },
        services: [service],
        ...(number === undefined ? {} : { ticket: ticketOf(number) }),
      };
    };
    const count = (letter: string) => this.waiting.filter((one) => one.startsWith(letter)).length;
    return {
      day: '2026-11-23',
      counters: [counterOf('1', 'hand-in'), counterOf('5', 'land')],
      services: [
        { id: 'hand-in', letter: 'A', name: { vi: 'Nộp hồ sơ', en: 'Hand in' }, waiting: count('A') },
        { id: 'land', letter: 'D', name: { vi: 'Đất đai', en: 'Land' }, waiting: count('D') },
      ],
      waiting: this.waiting.map(ticketOf),
      absent: this.absent.map(ticketOf),
    };
  }
}
