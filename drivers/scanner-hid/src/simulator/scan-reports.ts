const dataBytes = 56;
const contentBytes = 63;
const reportId = 2;

export interface ReportLayout {
  /** `]Q1` without it: a QR code. */
  readonly aimId?: string;
  /** One byte later, as some scanners have it. */
  readonly isShifted?: boolean;
}

/** A code as a HID POS scanner sends it: reports of 64 bytes. */
export function scanReports(code: Uint8Array, layout: ReportLayout = {}): readonly Uint8Array[] {
  const { aimId = ']Q1', isShifted = false } = layout;
  const shift = isShifted ? 1 : 0;
  const room = dataBytes - shift;
  const count = Math.max(1, Math.ceil(code.length / room));
  return Array.from({ length: count }, (_, index) => {
    const data = code.subarray(index * room, (index + 1) * room);
    const report = new Uint8Array(1 + contentBytes);
    report[0] = reportId;
    report[1] = data.length;
    report.set(new TextEncoder().encode(aimId), 2 + shift);
    report.set(data, 5 + shift);
    report[contentBytes] = index < count - 1 ? 1 : 0;
    return report;
  });
}
