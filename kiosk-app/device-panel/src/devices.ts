import { join } from 'node:path';
import { BoardBridge, boardWiring } from '@motcua/driver-board-firmata/simulator';
import { KeypadBridge } from '@motcua/driver-nav-keys-hid/simulator';
import { startPrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import type { PrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import { startScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import type { ScannerSimulator } from '@motcua/driver-scanner-serial/simulator';
import type { Unsubscribe } from '@motcua/devices';
import { CardTable } from './cards/card-table.ts';
import { layNetworkCable } from './network/network-cable.ts';
import type { NetworkCable } from './network/network-cable.ts';
import { openPaperStore } from './papers/paper-store.ts';
import type { PaperStore } from './papers/paper-store.ts';
import type { PanelState } from './state.ts';

/** What stands in for the hardware of one kiosk. */
export interface SimulatedDevices extends AsyncDisposable {
  readonly scanner: ScannerSimulator;
  readonly printer: PrinterSimulator;
  readonly cards: CardTable;
  readonly keypad: KeypadBridge;
  /** Presence sensor, headset jack and lights. */
  readonly board: BoardBridge;
  readonly network: NetworkCable;
  readonly papers: PaperStore;
  /** Calls `listener` at each change of any of them. */
  watch(listener: () => void): Unsubscribe;
  /** Safe to call twice. */
  close(): Promise<void>;
}

export interface SimulatedDevicesOptions {
  readonly serial: 'pty' | 'tcp';
  /** The gateway's address. */
  readonly gateway: string;
  readonly dataFolder: string;
  /** 600 without it: a slow kiosk printer, 75 mm a second. 0 prints at once. */
  readonly rowsPerSecond?: number;
}

const loopback = { host: '127.0.0.1', port: 0 };

/** Starts them all; the caller closes them. When one does not start, the others are closed again. */
export async function startSimulatedDevices(options: SimulatedDevicesOptions): Promise<SimulatedDevices> {
  const { serial, gateway, dataFolder, rowsPerSecond = 600 } = options;
  const papers = await openPaperStore(join(dataFolder, 'papers'));
  await using starting = new AsyncDisposableStack();
  const scanner = starting.use(
    await startScannerSimulator(serial === 'pty' ? { kind: 'pty' } : { kind: 'tcp', ...loopback }),
  );
  const printer = starting.use(
    await startPrinterSimulator({
      listen: loopback,
      rowsPerSecond,
      onPaper: ({ png }) => void papers.add(png, new Date()),
    }),
  );
  const cards = starting.use(await CardTable.set(join(dataFolder, 'trusted-issuers.der')));
  const keypad = starting.use(await KeypadBridge.start());
  const board = starting.use(await BoardBridge.start());
  // Whoever opens the panel stands in front of the kiosk.
  board.setPresence(true);
  const network = starting.use(await layNetworkCable(gateway));
  const open = starting.move();
  const close = (): Promise<void> => open.disposeAsync();
  return {
    scanner,
    printer,
    cards,
    keypad,
    board,
    network,
    papers,
    watch: (listener) => {
      const stops = [scanner, printer, cards, keypad, board, network, papers].map((device) =>
        device.watch(() => listener()),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What a device host is told to find keypad, sensors and lights. */
export function auxiliaryConfig({ board, keypad }: SimulatedDevices): object {
  return { keys: { transport: keypad.transport }, board: { transport: board.transport }, ...boardWiring };
}

/** Everything the panel shows, at this moment. */
export function panelState(devices: SimulatedDevices): PanelState {
  const { scanner, printer, cards, keypad, board, network, papers } = devices;
  return {
    scanner: { kind: scanner.transport.kind, ...scanner.state },
    printer: printer.state,
    cardReader: cards.state,
    keypad: keypad.state,
    board: board.state,
    network: network.state,
    papers: papers.papers,
  };
}
