import { openPseudoTerminal } from '@motcua/devices/testing';
import type { Line } from './line.ts';

/** A serial port with the scanner's bytes on it. */
export async function openPtyLine(): Promise<Line> {
  const { path, ...terminal } = await openPseudoTerminal();
  return { ...terminal, transport: { kind: 'serial', path } };
}
