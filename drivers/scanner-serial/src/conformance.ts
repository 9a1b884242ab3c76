import type { Bench, Subject } from '@motcua/devices/conformance';
import { openSerialScanner } from './open-serial-scanner.ts';
import { startScannerSimulator } from './simulator/index.ts';
import type { ScannerSimulatorOptions } from './simulator/index.ts';
import type { Suffix } from './suffix.ts';

const suffixes: readonly string[] = ['CR', 'LF', 'CRLF', 'TAB', 'none'] satisfies Suffix[];

/** The driver on a simulated scanner, over a pseudo-terminal or TCP. */
export function subjectOver(options: ScannerSimulatorOptions): Subject<'barcode-scanner'> {
  return { kind: 'barcode-scanner', open: () => openBench(options), openHardware };
}

async function openBench(options: ScannerSimulatorOptions): Promise<Bench<'barcode-scanner'>> {
  const simulator = await startScannerSimulator(options);
  const { transport } = simulator;
  const device = openSerialScanner({ name: 'scanner', transport, suffix: options.suffix ?? 'CR' });
  return {
    device,
    hands: {
      unplug: () => simulator.pullPlug(),
      plugIn: () => simulator.plugIn(),
      scan: async (code) => {
        await simulator.scanBytes(Buffer.concat([code, Uint8Array.of(0x0d)]));
      },
      scanPart: async (part) => {
        await simulator.scanBytes(part);
      },
    },
    close: async () => {
      await device.close();
      await simulator.close();
    },
  };
}

/** `--set path=/dev/ttyACM0`, and `--set suffix=LF` where it is not CR. */
async function openHardware({ path, suffix = 'CR' }: Readonly<Record<string, string>>) {
  if (path === undefined) throw new Error('--set path=/dev/… is missing');
  if (!suffixes.includes(suffix)) throw new Error(`--set suffix=: one of ${suffixes.join(', ')}`);
  return openSerialScanner({
    name: 'scanner',
    transport: { kind: 'serial', path },
    suffix: suffix as Suffix,
  });
}

/** What `motcua-conformance` tries. */
export const subject: Subject<'barcode-scanner'> = subjectOver({ kind: 'pty' });
