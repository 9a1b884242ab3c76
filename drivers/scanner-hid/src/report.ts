/**
 * One input report of a HID POS scanner (HID Point of Sale Usage Tables 1.02, usage page 0x8C), after its report id:
 * length of the data, three bytes of AIM symbology id, 56 bytes of data, the maker's symbology, reserved, continued.
 */
export interface ScanReport {
  /** As it came, such as `]Q1` for a QR code; empty where the scanner sends none. */
  readonly aimId: string;
  readonly data: Uint8Array;
  /** The next report goes on with the same code. */
  readonly isContinued: boolean;
}

/** Of a report of 64 bytes, report id included. */
export const usualReportBytes = 64;

const aimBytes = 3;
const closingBracket = 0x5d;
/** Behind the data: the maker's symbology, a reserved byte, and whether the code goes on. */
const trailerBytes = 3;

/**
 * Reads one report without its report id; undefined when it cannot be one.
 *
 * Some scanners have the symbology id, and the data with it, one byte later than the others.
 */
export function parseScanReport(report: Uint8Array): ScanReport | undefined {
  const [length] = report;
  if (length === undefined || report.length < 1 + aimBytes + trailerBytes) return undefined;
  const shift = report[1] !== closingBracket && report[2] === closingBracket ? 1 : 0;
  const start = 1 + shift + aimBytes;
  if (start + length > report.length - trailerBytes + shift) return undefined;
  const aim = report.subarray(1 + shift, start);
  return {
    aimId: aim[0] === closingBracket ? String.fromCharCode(...aim) : '',
    data: report.slice(start, start + length),
    isContinued: report[report.length - 1] !== 0,
  };
}
