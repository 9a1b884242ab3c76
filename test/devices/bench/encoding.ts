import { Bitmap, encodeReceipt, loadReceiptFonts, renderBands } from '@motcua/receipt';
import type { ReceiptDocument } from '@motcua/receipt';
import type { Figure } from '../../support/bench-report.ts';
import { limited, percentile } from '../../support/bench-report.ts';
import { receipt } from '../device-office.ts';
import { loadPeers } from './peers.ts';
import type { Picture } from './peers.ts';

const rounds = 40;
const warmUp = 10;
const widthDots = 576;

/**
 * The same receipt as printer commands. The peers draw no text in raster mode, so each of them is given our drawing as
 * the pixels of a canvas, and the time of drawing (ours, for all) is added to its encoding.
 */
export async function benchEncoding(): Promise<readonly Figure[]> {
  const fonts = await loadReceiptFonts();
  const document = receipt as ReceiptDocument;
  const draw = (): readonly Bitmap[] => [...renderBands(document, { fonts, widthDots })];
  const picture = toPicture(draw());
  const peers = await loadPeers();
  const times = { ours: [] as number[], drawing: [] as number[], peers: peers.map((): number[] => []) };
  let ourBytes = 0;
  const peerBytes = peers.map(() => 0);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const keep = (list: number[], work: () => void): void => {
      const startMs = performance.now();
      work();
      if (round >= warmUp) list.push(performance.now() - startMs);
    };
    keep(times.drawing, draw);
    keep(times.ours, () => {
      ourBytes = [...encodeReceipt(document, { fonts, widthDots })].reduce(
        (sum, band) => sum + band.length,
        0,
      );
    });
    for (const [index, peer] of peers.entries()) {
      keep(times.peers[index] ?? [], () => (peerBytes[index] = peer.encode(picture).length));
    }
  }
  const drawingMs = percentile(times.drawing, 0.5);
  const ourMs = percentile(times.ours, 0.5);
  const peerMs = times.peers.map((list) => percentile(list, 0.5));
  for (const [index, { name }] of peers.entries()) {
    console.log(`${name}: ${(peerMs[index] ?? 0).toFixed(2)} ms after drawing, ${peerBytes[index]} bytes`);
  }
  console.log(`ours: ${ourMs.toFixed(2)} ms, of which drawing ${drawingMs.toFixed(2)} ms; ${ourBytes} bytes`);
  return [
    limited('receipt encoded, beside the faster peer', ourMs / (drawingMs + Math.min(...peerMs)), 'times', 1),
    limited('receipt encoded, bytes beside the smaller peer', ourBytes / Math.min(...peerBytes), 'times', 1),
  ];
}

/** Rows to a multiple of 8, as `receipt-printer-encoder` demands. */
function toPicture(bands: readonly Bitmap[]): Picture {
  const rows = bands.reduce((sum, { heightDots }) => sum + heightDots, 0);
  const height = Math.ceil(rows / 8) * 8;
  const data = new Uint8ClampedArray(widthDots * height * 4).fill(255);
  let top = 0;
  for (const band of bands) {
    for (let y = 0; y < band.heightDots; y += 1) {
      for (let x = 0; x < widthDots; x += 1) {
        if (band.isBlack(x, y))
          data.fill(0, ((top + y) * widthDots + x) * 4, ((top + y) * widthDots + x) * 4 + 3);
      }
    }
    top += band.heightDots;
  }
  return { width: widthDots, height, data };
}
