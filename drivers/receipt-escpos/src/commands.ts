/**
 * The commands the driver adds to a print, each with its clause in Epson's "ESC/POS Command Reference" (2024). The
 * commands that print are in `@motcua/receipt`.
 */

/** `DLE EOT n`, "Transmit real-time status", n = 1–4: answered at once, even offline, with one byte. */
export function realTimeStatus(n: StatusRequest): Uint8Array {
  return Uint8Array.of(0x10, 0x04, n);
}

/** 1 printer, 2 cause of being offline, 3 cause of an error, 4 roll paper sensor. */
export type StatusRequest = 1 | 2 | 3 | 4;

/**
 * `GS a n`, "Enable/disable Automatic Status Back (ASB)": four bytes now and at each change. Bits 0–3 and 6 choose what
 * counts as a change; all of them here. In force until `ESC @` or power-off.
 */
export const enableAutomaticStatus = Uint8Array.of(0x1d, 0x61, 0xff);

/** `GS r n`, "Transmit status", n = 1 (paper sensor): answered when everything before it has been processed. */
export const transmitStatus = Uint8Array.of(0x1d, 0x72, 0x01);

/**
 * `GS ( H` function 48, "Set the process ID response": when everything before it is printed, the printer answers
 * `37 22 d1 d2 d3 d4 00`.
 *
 * @param id four printable characters
 */
export function requestProcessId(id: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...new TextEncoder().encode(id));
}

/**
 * `DLE DC4` function 8, "Clear buffer(s)": forgets what is in receive and print buffer and answers `37 25 00`. Nothing
 * may be sent before that answer.
 */
export const clearBuffers = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

/** `DLE ENQ 2`, "Real-time request": recover from an error and forget the buffers; without an error it does nothing. */
export const recoverAndClear = Uint8Array.of(0x10, 0x05, 0x02);

/**
 * `GS e n m`, "Ejector commands" (Custom, command reference of the VKP80II): n = 3 holds the cut ticket out by m steps.
 * Printers without a presenter ignore it; it is sent to models that have one.
 */
export function presentTicket(steps: number): Uint8Array {
  return Uint8Array.of(0x1d, 0x65, 3, steps);
}

/** `GS e 2`: takes back a ticket that nobody has taken. The NUL does nothing; it makes all these commands equally long. */
export const retractTicket = Uint8Array.of(0x1d, 0x65, 2, 0);
