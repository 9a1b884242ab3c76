/** What the printer knows of itself. */
export interface PrinterCondition {
  readonly coverOpen: boolean;
  readonly paper: 'full' | 'low' | 'out';
  readonly cutterError: boolean;
}

export function isOffline({ coverOpen, paper, cutterError }: PrinterCondition): boolean {
  return coverOpen || cutterError || paper === 'out';
}

/** Answer to `DLE EOT n`; bits 1 and 4 always set. */
export function realTimeStatusByte(n: number, condition: PrinterCondition): number {
  const { coverOpen, paper, cutterError } = condition;
  switch (n) {
    case 1:
      return 0x12 | bit(isOffline(condition), 0x08);
    case 2:
      return 0x12 | bit(coverOpen, 0x04) | bit(paper === 'out', 0x20) | bit(cutterError, 0x40);
    case 3:
      return 0x12 | bit(cutterError, 0x08);
    default:
      return 0x12 | bit(paper !== 'full', 0x0c) | bit(paper === 'out', 0x60);
  }
}

/** The four bytes of the automatic status. */
export function automaticStatusBytes(condition: PrinterCondition): Uint8Array {
  const { coverOpen, paper, cutterError } = condition;
  return Uint8Array.of(
    0x14 | bit(isOffline(condition), 0x08) | bit(coverOpen, 0x20),
    bit(cutterError, 0x08),
    bit(paper !== 'full', 0x03) | bit(paper === 'out', 0x0c),
    0x0f,
  );
}

/** Answer to `GS r 1`. */
export function paperSensorByte({ paper }: PrinterCondition): number {
  return bit(paper !== 'full', 0x03) | bit(paper === 'out', 0x0c);
}

function bit(set: boolean, mask: number): number {
  return set ? mask : 0;
}
