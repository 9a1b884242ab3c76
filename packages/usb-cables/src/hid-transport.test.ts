import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { hidTransport } from './hid-transport.ts';
import type { HidLibrary } from './node-hid.ts';

const { signal } = new AbortController();

class FakeHandle extends EventEmitter {
  readonly featureReports: number[][] = [];
  closes = 0;

  async sendFeatureReport(report: number[]): Promise<number> {
    this.featureReports.push(report);
    return report.length;
  }

  async close(): Promise<void> {
    this.closes += 1;
  }
}

function fakeLibrary() {
  const handle = new FakeHandle();
  const opened: string[] = [];
  const library: HidLibrary = {
    devices: async () => [
      { vendorId: 0x05e0, productId: 1, path: '/dev/hidraw0', usagePage: 1, usage: 6 },
      { vendorId: 0x05e0, productId: 1, path: '/dev/hidraw1', usagePage: 0x8c, usage: 2 },
    ],
    open: async (path) => {
      opened.push(path);
      return handle;
    },
  };
  return { handle, opened, library };
}

test('opens the collection that fits, wakes it, hands on reports, and is lost once', async () => {
  const { handle, opened, library } = fakeLibrary();
  const heard: number[][] = [];
  let losses = 0;
  const transport = hidTransport({ match: { usagePage: 0x8c }, featureReports: [[4, 1]], library });
  const connection = await transport.connect(
    { bytes: (report) => heard.push([...report]), lost: () => (losses += 1) },
    { signal },
  );
  assert.ok(connection !== undefined);
  assert.deepEqual(opened, ['/dev/hidraw1']);
  assert.deepEqual(handle.featureReports, [[4, 1]]);
  handle.emit('data', Buffer.from([2, 1]));
  handle.emit('error', new Error('could not read from HID device'));
  handle.emit('error', new Error('could not read from HID device'));
  handle.emit('data', Buffer.from([2, 2]));
  await connection.close();
  assert.deepEqual(heard, [[2, 1]]);
  assert.equal(losses, 1);
  assert.equal(handle.closes, 1);
});

test('nothing that fits, or a node that may not be opened: not there', async () => {
  const { library } = fakeLibrary();
  const events = { bytes: () => undefined, lost: () => undefined };
  const connect = (given: HidLibrary, usagePage: number) =>
    hidTransport({ match: { usagePage }, library: given }).connect(events, { signal });
  assert.equal(await connect(library, 0xff00), undefined);
  const closed: HidLibrary = { ...library, open: () => Promise.reject(new Error('cannot open device')) };
  assert.equal(await connect(closed, 0x8c), undefined);
});

test('the real library lists the devices of this machine', async () => {
  const { nodeHid } = await import('./node-hid.ts');
  assert.ok(Array.isArray(await nodeHid.devices()));
});
