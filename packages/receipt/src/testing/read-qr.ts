import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Texts of the QR codes in a PNG, read by ZXing: none of our code is in it. */
export async function readQrTexts(png: Uint8Array): Promise<readonly string[]> {
  await prepareReader();
  const found = await readBarcodes(png, { formats: ['QRCode'], tryHarder: true });
  return found.map((code) => code.text);
}

let prepared: Promise<unknown> | undefined;

/** From the package's own file: the reader would load it from a server. */
function prepareReader(): Promise<unknown> {
  return (prepared ??= loadReader());
}

async function loadReader(): Promise<unknown> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const bytes = await readFile(file);
  const wasmBinary = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(wasmBinary).set(bytes);
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
