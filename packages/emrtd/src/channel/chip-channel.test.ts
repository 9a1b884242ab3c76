import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CardTransport } from '../apdu/transport.ts';
import { toHex } from '../bytes/bytes.ts';
import { ScriptedTransport } from '../testing/scripted-transport.ts';
import type { ChannelOptions } from './chip-channel.ts';
import { ChipChannel } from './chip-channel.ts';

const read = { cla: 0, ins: 0xb0, p1: 0, p2: 0, expectedBytes: 256 };

function channelTo(transport: CardTransport, options: Partial<ChannelOptions> = {}): ChipChannel {
  return new ChipChannel(transport, {
    signal: new AbortController().signal,
    apduTimeoutMs: 60_000,
    ...options,
  });
}

async function dataOf(channel: ChipChannel, command: Parameters<ChipChannel['exchange']>[0] = read) {
  const answer = await channel.exchange(command);
  return answer.code === 'ok'
    ? `${toHex(answer.value.data)} ${answer.value.status.toString(16)}`
    : answer.code;
}

test('a contact chip that has more to give is asked for it', async () => {
  const transport = new ScriptedTransport(['61 03', 'AABB 61 01', 'CC 9000']);
  assert.equal(await dataOf(channelTo(transport)), 'aabbcc 9000');
  assert.deepEqual(transport.sent, ['00b0000000', '00c0000003', '00c0000001']);
});

test('a contact chip that wants another length is asked once more with it', async () => {
  const transport = new ScriptedTransport(['6C 02', 'AABB 9000']);
  assert.equal(await dataOf(channelTo(transport)), 'aabb 9000');
  assert.deepEqual(transport.sent, ['00b0000000', '00b0000002']);
  const select = new ScriptedTransport(['6C 02']);
  const extended = { ...read, expectedBytes: 4096 };
  assert.equal(await dataOf(channelTo(select), extended), ' 6c02');
});

test('a chip that never stops giving is stopped', async () => {
  const endless: CardTransport = {
    transmit: async () => ({ code: 'answered', bytes: Uint8Array.of(1, 0x61, 0) }),
  };
  assert.equal(await dataOf(channelTo(endless)), 'garbled');
});

test('a conversation that ended stays ended, and nothing more is sent', async () => {
  const transport = new ScriptedTransport([]);
  const channel = channelTo(transport);
  assert.equal(await dataOf(channel), 'card-torn');
  assert.equal(await dataOf(channel), 'card-torn');
  assert.equal(transport.sent.length, 1);
});

test('a reader that is gone says so; what a transport throws is a bug and is handed on', async () => {
  assert.equal(await dataOf(channelTo({ transmit: async () => ({ code: 'reader-lost' }) })), 'reader-lost');
  const broken: CardTransport = { transmit: () => Promise.reject(new TypeError('bug')) };
  await assert.rejects(channelTo(broken).exchange(read), /bug/);
});

test('a transport that ignores its signal does not keep the caller waiting', async () => {
  const deaf: CardTransport = { transmit: () => new Promise(() => {}) };
  assert.equal(await dataOf(channelTo(deaf, { apduTimeoutMs: 20 })), 'timeout');
  const controller = new AbortController();
  const waiting = dataOf(channelTo(deaf, { signal: controller.signal }));
  controller.abort();
  assert.equal(await waiting, 'canceled');
});
