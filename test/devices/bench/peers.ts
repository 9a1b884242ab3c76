import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const sources = 'test/devices/peers';
/** Beside the project's other caches, outside its workspace and its lockfile. */
const folder = '.cache/devices-bench';

/** A picture as a canvas gives it: four bytes a dot. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface Peer {
  readonly name: string;
  encode(picture: Picture): Uint8Array;
}

interface EncoderModule {
  default: new (options: object) => {
    initialize(): {
      image(picture: Picture, width: number, height: number, algorithm: string): { encode(): Uint8Array };
    };
  };
}

interface ThermalModule {
  printer: new (options: object) => {
    printer: { printImageBuffer(width: number, height: number, data: Uint8Array): Uint8Array };
  };
  types: { EPSON: string };
}

/** Installs the peers as their lockfile has them, unless that was done before, and loads them. */
export async function loadPeers(): Promise<readonly Peer[]> {
  install();
  const load = async (path: string): Promise<unknown> =>
    import(pathToFileURL(resolve(folder, 'node_modules', path)).href);
  const encoder = (await load(
    '@point-of-sale/receipt-printer-encoder/dist/receipt-printer-encoder.mjs',
  )) as EncoderModule;
  const thermal = (await load('node-thermal-printer/node-thermal-printer.js')) as { default: ThermalModule };
  const { printer: ThermalPrinter, types } = thermal.default;
  return [
    {
      name: 'receipt-printer-encoder',
      encode: (picture) =>
        new encoder.default({ language: 'esc-pos', imageMode: 'raster', columns: 48 })
          .initialize()
          .image(picture, picture.width, picture.height, 'threshold')
          .encode(),
    },
    {
      name: 'node-thermal-printer',
      encode: ({ width, height, data }) =>
        new ThermalPrinter({ type: types.EPSON, interface: 'tcp://127.0.0.1:9' }).printer.printImageBuffer(
          width,
          height,
          new Uint8Array(data.buffer),
        ),
    },
  ];
}

function install(): void {
  const stamp = readFileSync(join(sources, 'package-lock.json'), 'utf8');
  const stampFile = join(folder, 'installed');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(sources, name), join(folder, name));
  console.error('devices: installing the peers …');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { status, error } = spawnSync('npm', ['ci', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci did not succeed', { cause: error });
  writeFileSync(stampFile, stamp);
}
