/** How a reader wants its commands (USB CCID 1.1, 5.1, dwFeatures). */
export type ExchangeLevel = 'character' | 'tpdu' | 'short-apdu' | 'extended-apdu';

/** What the driver needs of the class descriptor. */
export interface CcidDescriptor {
  /** 0 for readers with one slot. */
  readonly lastSlot: number;
  readonly level: ExchangeLevel;
  /** bPowerSelect values to try, in this order (6.1.1). */
  readonly powerSelects: readonly number[];
  /** Longest message with its header. */
  readonly messageBytesMax: number;
}

const descriptorBytes = 54;
const descriptorType = 0x21;
const headerBytes = 10;
const features = { automaticVoltage: 0x08, levels: 0x07_00_00 } as const;
const levels: Readonly<Record<number, ExchangeLevel>> = {
  0x00_00_00: 'character',
  0x01_00_00: 'tpdu',
  0x02_00_00: 'short-apdu',
  0x04_00_00: 'extended-apdu',
};
/** Bits of bVoltageSupport and the bPowerSelect of each: 5 V, 3 V, 1.8 V. */
const voltages = [
  [0x01, 1],
  [0x02, 2],
  [0x04, 3],
] as const;

/** Reads a class descriptor; undefined when the bytes are none. */
export function parseDescriptor(bytes: Uint8Array): CcidDescriptor | undefined {
  if (bytes.length < descriptorBytes || bytes[1] !== descriptorType) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const flags = view.getUint32(40, true);
  const level = levels[flags & features.levels];
  const messageBytesMax = view.getUint32(44, true);
  if (level === undefined || messageBytesMax <= headerBytes) return undefined;
  const support = view.getUint8(5);
  const steps = voltages.filter(([bit]) => (support & bit) !== 0).map(([, select]) => select);
  const isAutomatic = (flags & features.automaticVoltage) !== 0 || steps.length === 0;
  return {
    lastSlot: view.getUint8(4),
    level,
    powerSelects: isAutomatic ? [0] : steps,
    messageBytesMax,
  };
}
