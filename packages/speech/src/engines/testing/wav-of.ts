/** A WAV file with a tone of so many samples at 8 kHz. */
export function wavOf(samples: number): Uint8Array<ArrayBuffer> {
  const file = new DataView(new ArrayBuffer(44 + samples * 2));
  const word = (at: number, text: string): void =>
    new TextEncoder().encode(text).forEach((byte, index) => file.setUint8(at + index, byte));
  word(0, 'RIFF');
  file.setUint32(4, 36 + samples * 2, true);
  word(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, 8000, true);
  file.setUint32(28, 16_000, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  word(36, 'data');
  file.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index += 1)
    file.setInt16(44 + index * 2, 8000 * Math.sin(index / 4), true);
  return new Uint8Array(file.buffer);
}
