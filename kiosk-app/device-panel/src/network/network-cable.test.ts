import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect } from 'node:net';
import { test } from 'node:test';
import { layNetworkCable } from './network-cable.ts';

/** A gateway that greets, and then answers each byte with itself. */
async function startEcho(): Promise<{ server: Server; address: string; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write('hello');
    socket.pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
}

function open(address: string): Socket {
  return connect(Number(new URL(address).port), '127.0.0.1');
}

/** Resolves when the connection is gone, however it went. */
async function gone(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  if (!socket.destroyed) await new Promise((resolve) => socket.once('close', resolve));
}

test('bytes pass both ways; pulling breaks what is open and what is new, plugging in heals it', async () => {
  const gateway = await startEcho();
  await using cable = await layNetworkCable(gateway.address);
  try {
    const kiosk = open(cable.address);
    assert.equal(String((await once(kiosk, 'data'))[0]), 'hello');
    kiosk.write('x');
    assert.equal(String((await once(kiosk, 'data'))[0]), 'x');
    assert.deepEqual(cable.state, { plugged: true, connections: 1 });

    const kioskGone = gone(kiosk);
    const gatewaySide = gateway.sockets[0];
    assert.ok(gatewaySide);
    const gatewayGone = gone(gatewaySide);
    cable.pull();
    await Promise.all([kioskGone, gatewayGone]);
    const refused = open(cable.address);
    refused.on('data', () => assert.fail('a byte came through a pulled cable'));
    await gone(refused);
    assert.deepEqual(cable.state, { plugged: false, connections: 0 });

    cable.plugIn();
    const again = open(cable.address);
    assert.equal(String((await once(again, 'data'))[0]), 'hello');
    again.destroy();
  } finally {
    for (const socket of gateway.sockets) socket.destroy();
    gateway.server.close();
  }
});

test('a gateway that is down breaks the connection and leaves the cable alone', async () => {
  const gateway = await startEcho();
  gateway.server.close();
  await once(gateway.server, 'close');
  await using cable = await layNetworkCable(gateway.address);
  await gone(open(cable.address));
  assert.equal(cable.state.plugged, true);
});
