import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { TcpCable } from './index.ts';

const limit = { timeout: 60_000 };

test('what was sent before the plug is pulled has arrived, whatever the other end sends', limit, async () => {
  const cable: TcpCable = await TcpCable.lay({
    host: '127.0.0.1',
    port: 0,
    // The other end hears of its connection only after the plug is out.
    onConnect: () => {
      cable.send(Uint8Array.of(1, 2));
      cable.send(Uint8Array.of(3));
      void cable.pullPlug();
    },
  });
  for (let round = 0; round < 200; round += 1) {
    const driver = connect(cable.address);
    if (round % 2 === 1) driver.write('never read');
    assert.deepEqual([...(await buffer(driver))], [1, 2, 3]);
    await cable.pullPlug();
    await cable.plugIn();
  }
  await cable.pullPlug();
});

test('a driver that was unplugged is no driver any more', limit, async () => {
  await using cable = await TcpCable.lay({ host: '127.0.0.1', port: 0 });
  connect(cable.address).resume();
  await cable.connected();
  await cable.pullPlug();
  let isConnected = false;
  const again = cable.connected().then(() => (isConnected = true));
  await Promise.resolve();
  assert.equal(isConnected, false);
  await cable.plugIn();
  const driver = connect(cable.address);
  await again;
  cable.send(Uint8Array.of(7));
  await cable.pullPlug();
  assert.deepEqual([...(await buffer(driver))], [7]);
});
