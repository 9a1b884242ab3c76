import { crc32, deflateSync } from 'node:zlib';
import type { MediaType } from '@motcua/procedures';

/** A picture of one colour, as any program opens it. */
export function samplePng(width = 2, height = 2): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    pngHeader(width, height),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The beginning of a picture that claims a size; small on disk, large for whoever opens it. */
export const pngBomb = (width: number, height: number): Buffer =>
  Buffer.concat([Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'), pngHeader(width, height)]);

function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return pngChunk('IHDR', header);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), typed, uint32(crc32(typed))]);
}

/** A JPEG up to its frame header, behind some segments that telephones put before it. */
export function sampleJpeg(width = 2, height = 2, segments: readonly Buffer[] = []): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const before = segments.flatMap((data) => [Buffer.from([0xff, 0xe1]), uint16(data.length + 2), data]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, frame, Buffer.from([0xff, 0xd9])]);
}

/** The header of a WebP of one of its three kinds. */
export function sampleWebp(width = 2, height = 2, kind: 'VP8 ' | 'VP8L' | 'VP8X' = 'VP8X'): Buffer {
  const data = Buffer.alloc(10);
  if (kind === 'VP8 ') {
    data.set([0, 0, 0, 0x9d, 0x01, 0x2a]);
    data.writeUInt16LE(width, 6);
    data.writeUInt16LE(height, 8);
  } else if (kind === 'VP8L') {
    data[0] = 0x2f;
    data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  } else {
    data.writeUIntLE(width - 1, 4, 3);
    data.writeUIntLE(height - 1, 7, 3);
  }
  const chunk = Buffer.concat([Buffer.from(kind, 'latin1'), uint32LittleEndian(data.length), data]);
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), chunk]);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), uint32LittleEndian(body.length), body]);
}

/** The header boxes of a HEIC: the whole picture and, where given, its tiles. */
export function sampleHeic(...sizes: readonly (readonly [width: number, height: number])[]): Buffer {
  const extents = (sizes.length === 0 ? [[2, 2] as const] : sizes).map(([width, height]) =>
    box('ispe', uint32(0), uint32(width), uint32(height)),
  );
  const properties = box('iprp', box('ipco', box('colr', Buffer.alloc(7)), ...extents), box('ipma'));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', uint32(0), box('hdlr', Buffer.alloc(24)), properties),
    box('mdat', Buffer.alloc(16)),
  ]);
}

export const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(parts);
  return Buffer.concat([uint32(data.length + 8), Buffer.from(type, 'latin1'), data]);
};

/** The smallest PDF that viewers open, with something more in its catalogue or trailer. */
export const samplePdf = ({ catalogue = '', trailer = '' } = {}): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R ${catalogue}>>\nendobj\n` +
      '2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n' +
      `xref\n0 0\ntrailer\n<</Size 3 /Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );

/** The beginning of a program for Windows. */
export const sampleExe = (): Buffer =>
  Buffer.from(`MZ\u0090\0${'\0'.repeat(60)}This program cannot be run in DOS mode.`, 'latin1');

/** A small good file of a type. */
export function sampleFile(type: MediaType): Buffer {
  switch (type) {
    case 'application/pdf':
      return samplePdf();
    case 'image/png':
      return samplePng();
    case 'image/jpeg':
      return sampleJpeg();
    case 'image/webp':
      return sampleWebp();
    case 'image/heic':
      return sampleHeic();
    default:
      return type satisfies never;
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32LittleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
