import type { ChipReader } from '@motcua/chip-reader';
import type { Device } from '@motcua/devices';
import type { ReceiptDocument } from '@motcua/receipt';
import { translator } from '@motcua/texts';
import { technicianTexts } from '@motcua/texts/technician';
import type { RenderReceipt } from '../services/receipt-printer.ts';
import { auxiliariesOf, isSelfReporting } from './device-report.ts';
import type { ReportedDevices } from './device-report.ts';
import { shineEach, whenChanged, whenKey } from './try-auxiliaries.ts';
import type { DeviceReport, TestName, TestOutcome } from '@motcua/care';

export interface TestParts extends ReportedDevices {
  readonly renderReceipt: RenderReceipt;
}

/** Runs one test of one device; `unknown` when there is no such test. */
export async function runTest(
  parts: TestParts,
  { device, test, signal }: { readonly device: string; readonly test: string; readonly signal: AbortSignal },
): Promise<TestOutcome> {
  const { scanner, printer, cardReader } = parts;
  const devices: Partial<Record<DeviceReport['name'], Device<string>>> = {
    'barcode-scanner': scanner,
    'receipt-printer': printer,
    ...(cardReader !== undefined && { 'id-card-reader': cardReader }),
    ...Object.fromEntries(auxiliariesOf(parts)),
  };
  const chosen = Object.entries(devices).find(([name]) => name === device)?.[1];
  if (chosen === undefined) return { code: 'unknown' };
  switch (test as TestName) {
    case 'health':
    case 'work': {
      if (!isSelfReporting(chosen)) return { code: 'unsupported' };
      const depth = test === 'work' ? 'external' : 'internal';
      return { code: (await chosen.checkHealth({ depth, signal })).code };
    }
    case 'scan': {
      if (chosen !== scanner) return { code: 'unknown' };
      const result = await scanner.read({ signal });
      return { code: result.code, ...(result.code === 'scanned' && { characters: result.text.length }) };
    }
    case 'print': {
      if (chosen !== printer) return { code: 'unknown' };
      const paper = { widthDots: printer.widthDots, ...printer.encoding };
      return { code: (await printer.print(parts.renderReceipt(testDocument(), paper), { signal })).code };
    }
    case 'key':
    case 'change':
    case 'shine':
      return await tryAuxiliary(parts, { chosen, signal });
    case 'card':
      return chosen === cardReader && cardReader !== undefined
        ? await whenCard(cardReader, signal)
        : { code: 'unknown' };
    default:
      return { code: 'unknown' };
  }
}

function tryAuxiliary(
  { auxiliaries = {} }: TestParts,
  { chosen, signal }: { readonly chosen: Device<string>; readonly signal: AbortSignal },
): Promise<TestOutcome> {
  const { headset, keys, lights, presence } = auxiliaries;
  if (keys !== undefined && chosen === keys) return whenKey(keys, signal);
  if (lights !== undefined && chosen === lights) return shineEach(lights, signal);
  const sensor = [headset, presence].find((one) => one !== undefined && chosen === one);
  return sensor === undefined ? Promise.resolve({ code: 'unknown' }) : whenChanged(sensor, signal);
}

/** Every letter that Vietnamese adds, so that a wrong font is seen at once. */
function testDocument(): ReceiptDocument {
  const t = translator(technicianTexts, 'vi');
  return {
    language: 'vi',
    blocks: [
      { kind: 'ornament' },
      { kind: 'title', text: t('paper.title') },
      { kind: 'paragraph', text: t('paper.letters') },
      { kind: 'qr', text: 'MOT-CUA' },
      { kind: 'rule' },
      { kind: 'paragraph', text: t('paper.end') },
    ],
  };
}

function whenCard(reader: ChipReader, signal: AbortSignal): Promise<TestOutcome> {
  if (signal.aborted) return Promise.resolve({ code: 'canceled' });
  return new Promise((resolve) => {
    const end = (outcome: TestOutcome): void => {
      queueMicrotask(() => unwatch());
      signal.removeEventListener('abort', giveUp);
      resolve(outcome);
    };
    const giveUp = (): void => end({ code: 'canceled' });
    signal.addEventListener('abort', giveUp, { once: true });
    const unwatch = reader.watchPresence((presence) => {
      if (presence === 'present') end({ code: 'card-seen' });
    });
  });
}
