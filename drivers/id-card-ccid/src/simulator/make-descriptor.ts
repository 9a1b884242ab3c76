import type { ExchangeLevel } from '../descriptor.ts';

export interface DescriptorOptions {
  readonly level?: ExchangeLevel;
  /** Longest message with its header. */
  readonly messageBytesMax?: number;
  /** False for a reader that has to be told the voltage: 5 V or 3 V. */
  readonly automaticVoltage?: boolean;
}

const levelBits: Readonly<Record<ExchangeLevel, number>> = {
  character: 0,
  tpdu: 0x01_00_00,
  'short-apdu': 0x02_00_00,
  'extended-apdu': 0x04_00_00,
};

/** The class descriptor of a reader with one slot (USB CCID 1.1, 5.1). */
export function makeDescriptor(options: DescriptorOptions): Uint8Array {
  const { level = 'extended-apdu', messageBytesMax = 65_556, automaticVoltage = true } = options;
  const bytes = new Uint8Array(54);
  const view = new DataView(bytes.buffer);
  bytes[0] = bytes.length;
  bytes[1] = 0x21;
  view.setUint16(2, 0x01_10, true);
  bytes[5] = 0x03;
  view.setUint32(6, 0x03, true);
  view.setUint32(40, levelBits[level] | (automaticVoltage ? 0x08 : 0), true);
  view.setUint32(44, messageBytesMax, true);
  bytes[53] = 1;
  return bytes;
}
