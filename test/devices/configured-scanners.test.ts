import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPseudoTerminal, runMain, socatAvailable, TcpCable } from '@motcua/devices/testing';
import { connectBarcodeReader } from '@motcua/devices/wire';
import type { BarcodeReaderClient } from '@motcua/devices/wire';
import { scanReports } from '@motcua/driver-scanner-hid/simulator';
import { typedReports } from '@motcua/driver-scanner-keyboard/simulator';
import { WebSocket } from 'ws';
import { SimulatedMachine } from '../../kiosk-app/device-host/src/finding/testing/simulated-machine.ts';
import { whenArmed, whenDevice } from './device-office.ts';

const main = fileURLToPath(new URL('../../kiosk-app/device-host/src/main.ts', import.meta.url));
const card = '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021';
const limit = { timeout: 110_000 };

/** The host as a process of its own with this scanner in its configuration file, and a client of it. */
async function withHost(
  configuration: {
    readonly scanner: object;
    readonly drivers?: readonly string[];
    readonly machine?: string;
  },
  work: (client: BarcodeReaderClient, stderr: () => string) => Promise<void>,
): Promise<void> {
  const { scanner, ...rest } = configuration;
  const folder = await mkdtemp(join(tmpdir(), 'motcua-configured-'));
  try {
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const path = join(folder, 'host.json');
    const printer = { transport: { kind: 'tcp', host: '127.0.0.1', port: 9 }, model: 'generic-80' };
    const kiosk = { name: 'Kiosk 1', gateway: 'http://127.0.0.1:9', unit: '26740' };
    const whole = {
      port: 0,
      origins: [],
      shellFolder: folder,
      kiosk,
      ...rest,
      devices: { scanner, printer },
    };
    await writeFile(path, JSON.stringify(whole));
    await using host = runMain(main, { MOTCUA_HOST_CONFIG: path });
    const line = await host.firstLine;
    assert.ok(line !== undefined, host.stderr());
    const { address, token } = JSON.parse(line) as { readonly address: string; readonly token: string };
    using client = connectBarcodeReader({
      host: address,
      token,
      webSocket: (url) => new WebSocket(url, { origin: address }),
    });
    await work(client, host.stderr);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads until a code comes: the driver's process hears of the read a moment after the host has armed it. */
async function readWhile(client: BarcodeReaderClient, scan: () => Promise<void>): Promise<unknown> {
  const armed = whenArmed(client);
  const reading = client.readBarcode({ signal: AbortSignal.timeout(100_000) });
  await armed;
  const again = setInterval(() => void scan(), 500);
  await scan();
  try {
    return await reading;
  } finally {
    clearInterval(again);
  }
}

test(
  'a scanner is found by its ids, lost when it is unplugged, and found again in another socket',
  { ...limit, skip: socatAvailable() ? false : 'socat is not installed' },
  async () => {
    await using machine = await SimulatedMachine.create();
    const terminal = await openPseudoTerminal();
    const plug = { vendorId: '0c2e', productId: '0caa', tty: 'ttyACM0', leadsTo: terminal.path };
    const drivers = ['@motcua/driver-scanner-serial'];
    try {
      await withHost({ scanner: { find: {} }, drivers, machine: machine.root }, async (client, stderr) => {
        await whenDevice(client, 'lost');
        const scan = async (): Promise<void> => void (await terminal.write(Buffer.from(`${card}\r`)));
        for (const port of ['1-1', '1-4.2']) {
          await machine.plugIn({ ...plug, port });
          await whenDevice(client, 'ready');
          assert.deepEqual(await readWhile(client, scan), { code: 'scanned', text: card });
          await machine.unplug({ ...plug, port });
          await whenDevice(client, 'lost');
        }
        assert.match(stderr(), /"event":"device-found".*"port":"1-4\.2"/);
        assert.doesNotMatch(stderr(), /001099012345/);
      });
    } finally {
      await terminal.close();
    }
  },
);

for (const [what, driver, reports, text] of [
  ['a HID POS scanner', '@motcua/driver-scanner-hid', scanReports, card],
  ['a scanner that is a keyboard', '@motcua/driver-scanner-keyboard', typedReports, 'H29.26740-261122-0042'],
] as const)
  test(`${what}, by configuration alone, with its reports over TCP`, limit, async () => {
    await using cable = await TcpCable.lay({ host: '127.0.0.1', port: 0 });
    const scanner = { driver, settings: { transport: { kind: 'tcp', ...cable.address } } };
    const scan = async (): Promise<void> => {
      for (const report of reports(Buffer.from(text))) cable.send(report);
    };
    await withHost({ scanner }, async (client) => {
      await whenDevice(client, 'ready');
      assert.deepEqual(await readWhile(client, scan), { code: 'scanned', text });
      await cable.pullPlug();
      await whenDevice(client, 'lost');
      await cable.plugIn();
      await whenDevice(client, 'ready');
      assert.deepEqual(await readWhile(client, scan), { code: 'scanned', text });
    });
  });
