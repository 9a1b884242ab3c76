/** Every byte sequence to a board, and the first bytes of what it says (Firmata protocol 2.5, "Message Types"). */

/** Answered with the protocol's version; proves that somebody is there. */
export const queryVersion = Uint8Array.of(0xf9);

const pinModes = { input: 0x00, output: 0x01, pullUp: 0x0b } as const;
export type PinMode = keyof typeof pinModes;

/** The highest pin that a digital message can name: 16 ports of 8. */
export const lastPin = 127;

export function setPinMode(pin: number, mode: PinMode): Uint8Array {
  return Uint8Array.of(0xf4, pin, pinModes[mode]);
}

/** Sets one output, leaving the others of its port as they are (2.5). */
export function setDigitalPin(pin: number, isHigh: boolean): Uint8Array {
  return Uint8Array.of(0xf5, pin, isHigh ? 1 : 0);
}

/** Asks for the state of eight pins, now and at each change. */
export function reportDigitalPort(port: number): Uint8Array {
  return Uint8Array.of(0xd0 | port, 1);
}

/** First byte of the state of eight pins; its low half is the port. */
export const digitalMessage = 0x90;
export const versionReport = 0xf9;
export const sysexStart = 0xf0;
export const sysexEnd = 0xf7;
/** First byte in a sysex message: name and version of the firmware, sent unasked when the board has started. */
export const firmwareReport = 0x79;
