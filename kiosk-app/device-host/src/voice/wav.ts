const headerBytes = 44;

/**
 * A WAV file with the right lengths: a program that writes it to a pipe does not know them when it begins. Undefined when
 * the bytes are no WAV file of 16-bit samples.
 */
export function completeWav(bytes: Buffer): Buffer | undefined {
  const isWav =
    bytes.length >= headerBytes &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 16) === 'WAVEfmt ' &&
    bytes.toString('latin1', 36, 40) === 'data' &&
    bytes.readUInt16LE(34) === 16;
  if (!isWav) return undefined;
  const samples = bytes.subarray(headerBytes, bytes.length - ((bytes.length - headerBytes) % 2));
  const file = Buffer.concat([bytes.subarray(0, headerBytes), samples]);
  file.writeUInt32LE(file.length - 8, 4);
  file.writeUInt32LE(samples.length, 40);
  return file;
}

/** A twentieth of a second of silence: what is left of a text without a word in it. */
export function silentWav(): Buffer {
  const sampleRate = 22_050;
  const file = Buffer.alloc(headerBytes + Math.floor(sampleRate / 20) * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(file.length - headerBytes, 40);
  return file;
}
