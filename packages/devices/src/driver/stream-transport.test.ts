import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { test } from 'node:test';
import { streamTransport } from './stream-transport.ts';

const { signal } = new AbortController();

async function openServer() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    accepted: once(server, 'connection').then(([socket]) => socket as Socket),
    transport: streamTransport({
      open: () => connect({ host: '127.0.0.1', port }),
      openedEvent: 'connect',
    }),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

test('bytes go both ways, a cut is told once, and nothing can be written after it', async () => {
  const { accepted, transport, close } = await openServer();
  const heard = Promise.withResolvers<string>();
  const lost = Promise.withResolvers<void>();
  let losses = 0;
  const connection = await transport.connect(
    {
      bytes: (chunk) => heard.resolve(Buffer.from(chunk).toString()),
      lost: () => {
        losses += 1;
        lost.resolve();
      },
    },
    { signal },
  );
  const socket = await accepted;
  socket.write('hello');
  assert.equal(await heard.promise, 'hello');
  assert.equal(await connection?.write?.(Buffer.from('?')), true);
  const [asked] = (await once(socket, 'data')) as [Buffer];
  assert.equal(asked.toString(), '?');
  socket.destroy();
  await lost.promise;
  assert.equal(await connection?.write?.(Buffer.from('?')), false);
  await connection?.close();
  await connection?.close();
  assert.equal(losses, 1);
  await close();
});

test('nobody there, and an aborted signal: no connection', async () => {
  const { transport, close } = await openServer();
  const events = { bytes: () => undefined, lost: () => assert.fail('it was never there') };
  assert.equal(await transport.connect(events, { signal: AbortSignal.abort() }), undefined);
  await close();
  assert.equal(await transport.connect(events, { signal }), undefined);
});
