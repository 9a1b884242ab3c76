import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { array, assert as assertProperty, constantFrom, integer, oneof, property } from 'fast-check';
import {
  clearBuffers,
  enableAutomaticStatus,
  realTimeStatus,
  requestProcessId,
  transmitStatus,
} from '../commands.ts';
import { testBand, until } from '../testing/print-kit.ts';
import { PrinterEngine } from './engine.ts';
import { startPrinterSimulator } from './simulator.ts';
import type { PrinterSimulator, PrinterSimulatorState } from './types.ts';

const limit = { timeout: 60_000 };

interface Host extends AsyncDisposable {
  readonly socket: Socket;
  send(...parts: readonly Uint8Array[]): void;
  /** Resolves with all bytes so far when there are so many. */
  received(count: number): Promise<readonly number[]>;
}

async function connectHost({ address }: PrinterSimulator): Promise<Host> {
  const socket = connect(address);
  const bytes: number[] = [];
  socket.on('data', (chunk: Uint8Array) => bytes.push(...chunk));
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return {
    socket,
    send(...parts) {
      for (const part of parts) socket.write(part);
    },
    async received(count) {
      while (bytes.length < count) await new Promise<void>((resolve) => socket.once('data', () => resolve()));
      return bytes.slice();
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
    },
  };
}

const listen = { host: '127.0.0.1', port: 0 };
const simulated = (simulator: PrinterSimulator, wanted: (state: PrinterSimulatorState) => boolean) =>
  until<PrinterSimulatorState>((listener) => simulator.watch(listener), wanted);

test('without paper it answers in real time, but processes nothing', limit, async () => {
  await using simulator = await startPrinterSimulator({ listen });
  await using host = await connectHost(simulator);
  simulator.runOutOfPaper();
  host.send(transmitStatus, realTimeStatus(1), realTimeStatus(4));
  assert.deepEqual(await host.received(2), [0x1a, 0x7e]);
  simulator.loadPaper();
  assert.deepEqual(await host.received(3), [0x1a, 0x7e, 0x00]);
});

test('the automatic status comes at once and at each change, until it is told otherwise', limit, async () => {
  await using simulator = await startPrinterSimulator({ listen });
  await using host = await connectHost(simulator);
  host.send(enableAutomaticStatus);
  await host.received(4);
  simulator.openCover();
  assert.deepEqual((await host.received(8)).slice(4), [0x3c, 0, 0, 0x0f]);
  simulator.closeCover();
  await host.received(12);
  host.send(Uint8Array.of(0x1b, 0x40), transmitStatus);
  await host.received(13);
  simulator.openCover();
  host.send(realTimeStatus(2));
  assert.deepEqual((await host.received(14)).slice(13), [0x16]);
});

test('a process id comes after what was before it has been printed', limit, async () => {
  await using simulator = await startPrinterSimulator({ listen, rowsPerSecond: 2000 });
  await using host = await connectHost(simulator);
  host.send(testBand(), requestProcessId('0042'));
  await simulated(simulator, ({ rowsOnPaper }) => rowsOnPaper > 0);
  assert.ok(simulator.state.rowsOnPaper < 100);
  assert.deepEqual(await host.received(7), [0x37, 0x22, 0x30, 0x30, 0x34, 0x32, 0x00]);
  assert.equal(simulator.state.rowsOnPaper, 100);
});

test('clearing forgets the rest of the buffer and says so', limit, async () => {
  await using simulator = await startPrinterSimulator({ listen });
  await using host = await connectHost(simulator);
  simulator.runOutOfPaper({ afterRows: 10 });
  host.send(testBand(), transmitStatus, clearBuffers);
  assert.deepEqual(await host.received(3), [0x37, 0x25, 0x00]);
  assert.deepEqual(
    { ...simulator.state, connections: 0 },
    {
      powered: true,
      connections: 0,
      coverOpen: false,
      paper: 'out',
      cutterJammed: false,
      printing: false,
      rowsOnPaper: 10,
      papers: 0,
    },
  );
});

test(
  'the plug goes out in the middle of a row, and the printer comes back at the same address',
  limit,
  async () => {
    await using simulator = await startPrinterSimulator({ listen });
    const { port } = simulator.address;
    await using host = await connectHost(simulator);
    simulator.pullPlug({ afterBytes: 8 + 72 * 3 + 5 });
    host.send(testBand());
    await simulated(simulator, ({ powered, connections }) => !powered && connections === 0);
    assert.equal(simulator.state.rowsOnPaper, 3);
    await simulator.plugIn();
    assert.equal(simulator.address.port, port);
    await using again = await connectHost(simulator);
    again.send(realTimeStatus(1));
    assert.deepEqual(await again.received(1), [0x12]);
  },
);

test('closing twice is safe', limit, async () => {
  const simulator = await startPrinterSimulator({ listen });
  await simulator.close();
  await simulator.close();
});

const nearCommands = oneof(
  constantFrom(0x1b, 0x1d, 0x10, 0x04, 0x05, 0x14, 0x08, 0x61, 0x72, 0x76, 0x30, 0x56, 0x28, 0x48),
  integer({ min: 0, max: 8 }),
  integer({ min: 0, max: 255 }),
);

test('no bytes make it throw or hang, and its papers and answers do not depend on the chunks', () => {
  const run = (chunks: readonly (readonly number[])[]) => {
    const papers: Uint8Array[] = [];
    const answers: number[] = [];
    const engine = new PrinterEngine({
      widthDots: 64,
      receiveBufferBytes: 65_536,
      rowsPerSecond: 0,
      onPaper: ({ png }) => papers.push(png),
      onChange: () => undefined,
      onRoom: () => undefined,
      onPlugPulled: () => undefined,
      onConnectionsDropped: () => undefined,
    });
    const line = { send: (bytes: Uint8Array) => answers.push(...bytes) };
    engine.connectLine(line);
    for (const chunk of chunks) assert.equal(engine.receive(Uint8Array.from(chunk), line), chunk.length);
    return { papers, answers: answers.toSorted((one, other) => one - other), rows: engine.rowsOnPaper };
  };
  assertProperty(
    property(array(nearCommands, { maxLength: 200 }), integer({ min: 1, max: 30 }), (bytes, size) => {
      const chunks: number[][] = [];
      for (let from = 0; from < bytes.length; from += size) chunks.push(bytes.slice(from, from + size));
      assert.deepEqual(run(chunks), run([bytes]));
    }),
  );
});
