const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height out of a PNG's first chunk (PNG 3, clause 11.2.1), or undefined when it is no PNG. */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (png.length < 24 || signature.some((byte, index) => png[index] !== byte)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
