import { readFile } from 'node:fs/promises';
import type { SmartCardReader } from '@motcua/devices/id-card';
import type { Bench, Subject } from '@motcua/devices/conformance';
import { openPseudoTerminal } from '@motcua/devices/testing';
import { builtInMappings, checkMapping, openSmartReader } from './index.ts';
import type { SmartReaderMapping, SmartReaderOptions } from './index.ts';
import {
  jsonLinesWords,
  SimulatedBox,
  simulatedCard,
  startSmartReaderSimulator,
  webSocketWords,
} from './simulator/index.ts';

function builtIn(name: string): SmartReaderMapping {
  const mapping = builtInMappings.find((known) => known.name === name);
  if (mapping === undefined) throw new Error(`there is no mapping "${name}"`);
  return mapping;
}

/** What hands do to a box on any cable. */
const boxHands = (box: SimulatedBox) => ({
  insertCard: async () => box.insertCard(),
  pullCard: async () => box.pullCard(),
  tearCard: async () => box.tearCard(),
  insertForeignCard: async () => box.insertForeignCard(),
  garble: async () => box.garble(),
  card: simulatedCard,
});

/** Behind a program that listens on a WebSocket and is asked for each reading. */
async function openOnWebSocket(): Promise<Bench<'smart-card-reader'>> {
  const box = new SimulatedBox(webSocketWords, (text) => simulator.sayText(text));
  const simulator = await startSmartReaderSimulator((message) => {
    if (message['CommandName'] === 'ReadCard') box.ask(String(message['RequestId']));
    else box.cancel();
  });
  const transport = { kind: 'websocket', url: simulator.url } as const;
  const device = openSmartReader({ name: 'ID card', transport, mapping: builtIn('generic-websocket') });
  return {
    device,
    hands: {
      ...boxHands(box),
      unplug: async () => box.showReader(false),
      plugIn: async () => box.showReader(true),
    },
    close: async () => {
      await device.close();
      await simulator[Symbol.asyncDispose]();
    },
  };
}

/** On a serial port, where the box says every card that it sees. */
async function openOnSerialPort(): Promise<Bench<'smart-card-reader'>> {
  const terminal = await openPseudoTerminal();
  const box = new SimulatedBox(jsonLinesWords, (text) => void terminal.write(Buffer.from(`${text}\n`)));
  const transport = { kind: 'serial', path: terminal.path } as const;
  const device = openSmartReader({ name: 'ID card', transport, mapping: builtIn('generic-json-lines') });
  return {
    device,
    hands: { ...boxHands(box), unplug: () => terminal.pullPlug(), plugIn: () => terminal.plugIn() },
    close: async () => {
      await device.close();
      await terminal.close();
    },
  };
}

/** `--set url=ws://127.0.0.1:8000` or `--set path=/dev/ttyACM0`, and `--set mapping=FILE` where it is not a built-in one. */
async function openHardware(settings: Readonly<Record<string, string>>): Promise<SmartCardReader> {
  const { url, path, mapping: file } = settings;
  const transport: SmartReaderOptions['transport'] | undefined =
    url === undefined
      ? path === undefined
        ? undefined
        : { kind: 'serial', path }
      : { kind: 'websocket', url };
  if (transport === undefined) throw new Error('--set url=ws://127.0.0.1:… or --set path=/dev/… is missing');
  const usual = builtIn(transport.kind === 'serial' ? 'generic-json-lines' : 'generic-websocket');
  return openSmartReader({
    name: 'ID card',
    transport,
    mapping: file === undefined ? usual : await readMapping(file),
  });
}

async function readMapping(file: string): Promise<SmartReaderMapping> {
  const checked = checkMapping(JSON.parse(await readFile(file, 'utf8')));
  if (checked.code === 'invalid') throw new Error(`${file}: ${checked.path} ${checked.reason}`);
  return checked.mapping;
}

/** What `motcua-conformance` tries. */
export const subject: Subject<'smart-card-reader'> = {
  kind: 'smart-card-reader',
  open: openOnWebSocket,
  openHardware,
};

/** The same driver on a serial port. */
export const serialSubject: Subject<'smart-card-reader'> = { ...subject, open: openOnSerialPort };
