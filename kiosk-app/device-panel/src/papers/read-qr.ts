import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let prepared: Promise<void> | undefined;

/** The text of the first QR code on a PNG, read by ZXing as a scanner's camera would; undefined when there is none. */
export async function readQr(png: Uint8Array): Promise<string | undefined> {
  await (prepared ??= prepare());
  const [code] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true });
  return code?.text;
}

/** The decoder is read from its package: left alone it would fetch it from a public server. */
async function prepare(): Promise<void> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  const wasmBinary = new Uint8Array(wasm).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
