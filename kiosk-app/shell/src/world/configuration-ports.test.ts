import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createConfigurationPorts } from './configuration-ports.ts';

/** A device host that answers what the test says, and a clock that stands still until the test lets it go. */
class FakeHost implements AsyncDisposable {
  readonly asked: string[] = [];
  readonly pauses: number[] = [];
  answers: Readonly<Record<string, unknown>> = {};
  #wake: () => void = () => undefined;
  #settled: () => void = () => undefined;
  readonly #server = createServer((request, response) => {
    const action = new URL(request.url ?? '', 'http://host').pathname.split('/').at(-1) ?? '';
    this.asked.push(`${action} ${request.headers.authorization ?? ''}`);
    const answer = this.answers[action];
    response.writeHead(answer === undefined ? 503 : 200).end(JSON.stringify(answer ?? null));
  });

  /** Listens, and makes the ports of a page that shows this configuration. */
  async ports(digest: string): Promise<ReturnType<typeof createConfigurationPorts>> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const host = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return createConfigurationPorts({ host, token: 't', digest, pause: this.#pause });
  }

  readonly #pause = (ms: number, signal: AbortSignal): Promise<void> => {
    this.pauses.push(ms);
    return new Promise((resolve) => {
      this.#wake = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.#settled();
    });
  };

  /** Lets the pause end, and waits for the next one. */
  async nextPause(): Promise<void> {
    const next = new Promise<void>((resolve) => (this.#settled = resolve));
    this.#wake();
    await next;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

const { signal } = new AbortController();

test('tells of what is new, with the token, and pauses before it asks again', async () => {
  await using host = new FakeHost();
  const ports = await host.ports('d');
  let news = 0;
  host.answers = { next: { waits: true, digest: 'd' } };
  const stop = ports.watchConfiguration?.(() => (news += 1));
  await host.nextPause();
  assert.equal(news, 1);
  host.answers = { next: { waits: false, digest: 'another' } };
  await host.nextPause();
  assert.equal(news, 2);
  host.answers = {};
  await host.nextPause();
  assert.equal(news, 2);
  stop?.();
  assert.ok(host.asked.every((line) => line === 'next Bearer t'));
});

test('says that it is alive again to a host that has started anew', async () => {
  await using host = new FakeHost();
  const ports = await host.ports('d');
  const stop = ports.watchConfiguration?.(() => undefined);
  await host.nextPause();
  assert.equal(host.asked.includes('alive Bearer t'), false);
  ports.confirmConfiguration?.();
  await host.nextPause();
  await host.nextPause();
  stop?.();
  assert.ok(host.asked.filter((line) => line === 'alive Bearer t').length >= 2, host.asked.join());
});

test('a page without a configuration has nothing to confirm', async () => {
  await using host = new FakeHost();
  const ports = await host.ports('');
  ports.confirmConfiguration?.();
  const stop = ports.watchConfiguration?.(() => undefined);
  await host.nextPause();
  stop?.();
  assert.deepEqual(new Set(host.asked), new Set(['next Bearer t']));
});

test('applied, gone back to another one, or refused: then it rests longer', async () => {
  await using host = new FakeHost();
  const ports = await host.ports('d');
  host.answers = { apply: { code: 'applied' } };
  assert.equal(await ports.applyConfiguration?.({ signal }), true);
  host.answers = { apply: { code: 'nothing-waits' }, next: { waits: false, digest: 'before' } };
  assert.equal(await ports.applyConfiguration?.({ signal }), true);
  host.answers = { apply: { code: 'storage' }, next: { waits: true, digest: 'd' } };
  assert.equal(await ports.applyConfiguration?.({ signal }), false);
  const stop = ports.watchConfiguration?.(() => undefined);
  await host.nextPause();
  stop?.();
  assert.deepEqual(host.pauses, [600_000]);
  host.answers = {};
  assert.equal(await ports.applyConfiguration?.({ signal }), false);
});
