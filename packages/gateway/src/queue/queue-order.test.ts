import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { OfficerQueue, QueueTicket } from '../api.ts';
import { officerToken } from '../testing/gateway-fixture.ts';
import { startProcess, temporaryFolder } from '../testing/gateway-process.ts';
import { startQueue, unit } from '../testing/queue-fixture.ts';
import { usualPlan } from './queue-plan.ts';
import { parseTicketCode, ticketCodeOf } from './ticket-code.ts';

const services = usualPlan.services.map(({ id }) => id);
const counters = usualPlan.counters.map(({ id }) => id);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('take' as const), service: fc.constantFrom(...services) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('next', 'serve', 'skip', 'again'),
      counter: fc.constantFrom(...counters),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry' as const), which: fc.nat() }) },
);

test('whatever people and officers do: no number twice, no line out of order, nobody at two counters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      await using queue = startQueue();
      const taken: { readonly id: string; readonly ticket: QueueTicket }[] = [];
      const calls: string[] = [];
      for (const one of steps) {
        if (one.kind === 'pass') queue.pass(one.minutes);
        else if (one.kind === 'take') {
          const id = randomUUID();
          const ticket = (await queue.post({ service: one.service }, id)).json<QueueTicket>();
          taken.push({ id, ticket });
        } else if (one.kind === 'retry') {
          const again = taken[one.which % Math.max(1, taken.length)];
          if (again === undefined) continue;
          const answer = await queue.post({ service: again.ticket.service.id }, again.id);
          assert.equal(answer.json<QueueTicket>().code, again.ticket.code);
        } else {
          const before = await queue.officer();
          const here = before.counters.find(({ id }) => id === one.counter)?.ticket;
          if (one.kind === 'next') {
            const answer = (await queue.at(one.counter, 'next')).json<OfficerQueue>();
            const called = answer.counters.find(({ id }) => id === one.counter)?.ticket;
            if (here === undefined && called !== undefined) calls.push(called.code);
            // The first of its lines, whoever else is there.
            const mine = usualPlan.counters.find(({ id }) => id === one.counter)?.services ?? [];
            const first = before.waiting.find(({ service }) => mine.includes(service));
            assert.equal(called?.code, (here ?? first)?.code);
          } else if (here !== undefined) await queue.at(one.counter, one.kind, here.code);
          const after = (await queue.officer()).counters.flatMap(({ ticket }) => ticket?.code ?? []);
          assert.equal(new Set(after).size, after.length);
        }
      }
      const codes = taken.map(({ ticket }) => ticket.code);
      assert.equal(new Set(codes).size, codes.length);
      for (const service of services) {
        const order = taken
          .filter(({ ticket }) => ticket.service.id === service)
          .map(({ ticket }) => ticket.code);
        const called = calls.filter((code) => order.includes(code));
        assert.deepEqual(
          called,
          called.toSorted((left, right) => order.indexOf(left) - order.indexOf(right)),
        );
      }
    }),
    { numRuns: 15 },
  );
});

test('any text is a ticket of one place, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const place = parseTicketCode(text);
      if (place !== undefined) assert.deepEqual(parseTicketCode(ticketCodeOf(place)), place);
    }),
  );
  const codes = fc.stringMatching(
    /^Q\.\d{1,8}-\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([A-JL-Z]\d{3,4}|K[1-9]\d?-\d{3,4})$/,
  );
  fc.assert(
    fc.property(codes, (code) => {
      for (const typed of [code, ` ${code.toLowerCase()}\n`, code.replaceAll('-', '–')]) {
        const place = parseTicketCode(typed);
        assert.ok(place !== undefined);
        assert.equal(ticketCodeOf(place), code);
      }
    }),
  );
});

test('two processes on one database give no number twice, and call nobody twice', async () => {
  await using folder = await temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  await using first = await startProcess({ dataFolder });
  await using second = await startProcess({ dataFolder });
  const both = [first.address, second.address];
  const taken = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const answer = await fetch(`${both[index % 2]}/v1/units/${unit}/queue/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), connection: 'close' },
        body: JSON.stringify({ service: 'hand-in' }),
      });
      assert.equal(answer.status, 201);
      return ((await answer.json()) as QueueTicket).number;
    }),
  );
  const all = Array.from({ length: 30 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`);
  assert.deepEqual(taken.toSorted(), all);
  const called = await Promise.all(
    both.map(async (address, index) => {
      const counter = String(index + 1);
      const answer = await fetch(`${address}/v1/officer/units/${unit}/queue/counters/${counter}/next`, {
        method: 'POST',
        headers: { authorization: `Bearer ${officerToken}`, connection: 'close' },
      });
      const queue = (await answer.json()) as OfficerQueue;
      return queue.counters.find(({ id }) => id === counter)?.ticket?.number;
    }),
  );
  assert.equal(new Set(called).size, 2);
});
