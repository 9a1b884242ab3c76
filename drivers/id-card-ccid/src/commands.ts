/** Commands to the reader, PC_to_RDR (USB CCID 1.1, 6.1). All numbers on the wire are lowest byte first. */
export const commandTypes = {
  /** 6.1.1 */
  powerOn: 0x62,
  /** 6.1.2 */
  powerOff: 0x63,
  /** 6.1.3 */
  slotStatus: 0x65,
  /** 6.1.4 */
  transfer: 0x6f,
  /** 6.1.13 */
  abort: 0x72,
} as const;

/** wLevelParameter of a transfer: which part of a command APDU the block is (6.1.4). */
export const chainParts = { whole: 0, first: 1, last: 2, middle: 3, none: 0x10 } as const;

export interface CcidCommand {
  readonly type: number;
  readonly slot: number;
  readonly sequence: number;
  /** Bytes 7 to 9, whose meaning depends on the type; bPowerSelect is the first. */
  readonly parameters?: readonly [number, number, number];
  readonly data?: Uint8Array;
}

/** Header of every message, both ways. */
export const headerBytes = 10;

/** The bytes of one command. */
export function encodeCommand({
  type,
  slot,
  sequence,
  parameters = [0, 0, 0],
  data,
}: CcidCommand): Uint8Array {
  const bytes = new Uint8Array(headerBytes + (data?.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, type);
  view.setUint32(1, data?.length ?? 0, true);
  view.setUint8(5, slot);
  view.setUint8(6, sequence);
  bytes.set(parameters, 7);
  if (data !== undefined) bytes.set(data, headerBytes);
  return bytes;
}
