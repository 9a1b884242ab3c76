import type { PrinterSimulator } from '@motcua/driver-receipt-escpos/simulator';
import type { SimulatedDevices } from '../devices.ts';
import { readQr } from '../papers/read-qr.ts';
import { samples } from '../samples.ts';
import type { Sample } from '../samples.ts';
import { done, invalid, pullOrPlug } from './action-result.ts';
import type { ActionResult, Body } from './action-result.ts';
import { board, keypad } from './board-actions.ts';

/** Pulls one string; undefined when there is no such route. */
export function perform(
  devices: SimulatedDevices,
  route: string,
  body: Body,
): Promise<ActionResult> | undefined {
  switch (route) {
    case '/api/scan':
      return scan(devices, body);
    case '/api/scanner':
      return pullOrPlug(body, {
        pull: () => devices.scanner.pullPlug(),
        plug: () => devices.scanner.plugIn(),
      });
    case '/api/network':
      return pullOrPlug(body, {
        pull: () => devices.network.pull(),
        plug: () => devices.network.plugIn(),
      });
    case '/api/card':
      return card(devices, body);
    case '/api/keypad':
      return keypad(devices, body);
    case '/api/board':
      return board(devices, body);
    case '/api/printer':
      return printer(devices.printer, body);
    default:
      return undefined;
  }
}

async function scan(devices: SimulatedDevices, body: Body): Promise<ActionResult> {
  const { text, sample, paper, card } = body;
  if (typeof text === 'string' && text !== '') return await sendText(devices, text);
  if (sample !== undefined) {
    const chosen = samples.find(({ id }) => id === sample);
    return chosen === undefined
      ? invalid(`sample: one of ${samples.map(({ id }) => id).join(', ')}`)
      : await sendSample(devices, chosen);
  }
  if (typeof paper === 'string') return await scanPaper(devices, paper);
  if (typeof card === 'string') return await scanCard(devices, card);
  return invalid('text, sample, paper or card expected');
}

/** Holds a card of the wallet under the scanner. */
async function scanCard(devices: SimulatedDevices, id: string): Promise<ActionResult> {
  const text = devices.cards.qrTextOf(id);
  return text === undefined ? { status: 404, code: 'no-code' } : await sendText(devices, text);
}

/** Puts a card on the reader or takes it off; plugs the reader in and out. */
async function card({ cards }: SimulatedDevices, body: Body): Promise<ActionResult> {
  const { action, card, tornAt, slowMs } = body;
  switch (action) {
    case 'put-on':
      if (!isOptionalCount(tornAt)) return invalid('tornAt: a whole number from 0');
      if (!isOptionalCount(slowMs)) return invalid('slowMs: a whole number from 0');
      return cards.putOn(typeof card === 'string' ? card : '', {
        ...(tornAt === undefined ? {} : { tornAt }),
        ...(slowMs === undefined ? {} : { slowMs }),
      })
        ? done
        : invalid(`card: one of ${cards.cardIds.join(', ')}`);
    case 'take-off':
      cards.takeOff();
      return done;
    default:
      return await pullOrPlug(body, { pull: () => cards.pullPlug(), plug: () => cards.plugIn() });
  }
}

async function sendText({ scanner }: SimulatedDevices, text: string): Promise<ActionResult> {
  return scanned((await scanner.scan(text)).code);
}

async function sendSample(devices: SimulatedDevices, sample: Sample): Promise<ActionResult> {
  if ('text' in sample) return await sendText(devices, sample.text);
  return scanned((await devices.scanner.scanBytes(sample.bytes())).code);
}

function scanned(code: 'sent' | 'unplugged'): ActionResult {
  if (code === 'unplugged') return { status: 409, code };
  return { status: 200, code, sentAtMs: performance.timeOrigin + performance.now() };
}

/** Holds a printed paper under the scanner: whatever its QR code says is what is scanned. */
async function scanPaper(devices: SimulatedDevices, paper: string): Promise<ActionResult> {
  const id = paper === 'latest' ? devices.papers.papers[0]?.id : paper;
  const png = id === undefined ? undefined : await devices.papers.read(id);
  if (png === undefined) return { status: 404, code: 'no-paper' };
  const text = await readQr(png);
  return text === undefined ? { status: 404, code: 'no-code' } : await sendText(devices, text);
}

const printerStrings: Readonly<
  Record<string, (printer: PrinterSimulator, options: PrinterOptions) => unknown>
> = {
  'open-cover': (printer) => printer.openCover(),
  'close-cover': (printer) => printer.closeCover(),
  'run-out': (printer, options) => printer.runOutOfPaper(options),
  'run-low': (printer) => printer.runLowOnPaper(),
  'load-paper': (printer) => printer.loadPaper(),
  'jam-cutter': (printer) => printer.jamCutter(),
  'free-cutter': (printer) => printer.freeCutter(),
  pull: (printer, options) => printer.pullPlug(options),
  plug: (printer) => printer.plugIn(),
  freeze: (printer) => printer.freeze(),
  thaw: (printer) => printer.thaw(),
};

interface PrinterOptions {
  readonly afterRows?: number;
  readonly afterBytes?: number;
}

async function printer(simulator: PrinterSimulator, body: Body): Promise<ActionResult> {
  const { action, afterRows, afterBytes } = body;
  const pull =
    typeof action === 'string' && Object.hasOwn(printerStrings, action) ? printerStrings[action] : undefined;
  if (pull === undefined) return invalid(`action: one of ${Object.keys(printerStrings).join(', ')}`);
  if (!isOptionalCount(afterRows)) return invalid('afterRows: a whole number from 0');
  if (!isOptionalCount(afterBytes)) return invalid('afterBytes: a whole number from 0');
  await pull(simulator, {
    ...(afterRows === undefined ? {} : { afterRows }),
    ...(afterBytes === undefined ? {} : { afterBytes }),
  });
  return done;
}

function isOptionalCount(value: unknown): value is number | undefined {
  return value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0);
}
