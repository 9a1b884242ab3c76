import { fourLetters } from './byte-source.ts';
import type { ByteSource } from './byte-source.ts';
import { pixelSize } from './pixel-size.ts';
import type { PixelSize, ReadPixelSize } from './pixel-size.ts';

/** A picture of tiles has one property box for each kind of tile, not for each tile. */
const mostBoxes = 4000;

/**
 * HEIC (ISO/IEC 23008-12): the largest `ispe` property. A picture of tiles states the size of the whole and that of a tile.
 */
export const heicSize: ReadPixelSize = (source) => {
  let largest: PixelSize | undefined;
  let boxesLeft = mostBoxes;
  const walk = (from: number, to: number, path: string): void => {
    for (let offset = from; offset < to && boxesLeft > 0;) {
      boxesLeft -= 1;
      const box = boxAt(source, offset, to);
      if (box === undefined) return;
      const inner = `${path}/${box.type}`;
      // `meta` is a full box: four bytes of version and flags come first.
      if (inner === '/meta') walk(box.start + 4, box.end, inner);
      else if (containers.includes(inner)) walk(box.start, box.end, inner);
      else if (inner === extentPath) largest = larger(largest, extentAt(source, box.start));
      offset = box.end;
    }
  };
  walk(0, source.size, '');
  return largest;
};

const containers: readonly string[] = ['/meta/iprp', '/meta/iprp/ipco'];
const extentPath = '/meta/iprp/ipco/ispe';

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** ISO/IEC 14496-12, 4.2: size 1 stands for a 64-bit size, 0 for "to the end". */
function boxAt(source: ByteSource, offset: number, limit: number): Box | undefined {
  const head = source.view(offset, 8);
  if (head === undefined) return undefined;
  const type = fourLetters(head, 4);
  const size = head.getUint32(0);
  if (size === 0) return { type, start: offset + 8, end: limit };
  const large = size === 1 ? source.view(offset + 8, 8) : undefined;
  const end = offset + (large === undefined ? size : Number(large.getBigUint64(0)));
  const start = offset + (size === 1 ? 16 : 8);
  return end >= start && end <= limit ? { type, start, end } : undefined;
}

function extentAt(source: ByteSource, start: number): PixelSize | undefined {
  const extent = source.view(start, 12);
  return extent === undefined ? undefined : pixelSize(extent.getUint32(4), extent.getUint32(8));
}

function larger(one: PixelSize | undefined, other: PixelSize | undefined): PixelSize | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.width * one.height >= other.width * other.height ? one : other;
}
