const interfaceType = 0x04;
const classType = 0x21;

/**
 * Finds the CCID class descriptor of an interface in a configuration descriptor (USB 2.0, 9.6.3): it stands behind the
 * interface's own. Empty when there is none.
 */
export function findClassDescriptor(configuration: Uint8Array, interfaceNumber: number): Uint8Array {
  let isInside = false;
  for (let at = 0; at + 2 <= configuration.length;) {
    const length = configuration[at] ?? 0;
    const type = configuration[at + 1];
    if (length < 2) break;
    if (type === interfaceType) isInside = configuration[at + 2] === interfaceNumber;
    if (type === classType && isInside) return configuration.subarray(at, at + length);
    at += length;
  }
  return new Uint8Array();
}
