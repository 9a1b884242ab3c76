import { Session } from 'node:inspector/promises';

/**
 * How many of the byte arrays that anything in this process still refers to hold each pattern.
 *
 * Snapshots of the heap hold texts but not the content of arrays, so the debugger is asked for these.
 *
 * @param inverted patterns with every bit turned, so that they are not found themselves
 */
export async function countInLiveArrays(inverted: readonly Uint8Array[]): Promise<readonly number[]> {
  const session = new Session();
  session.connect();
  try {
    const prototype = await session.post('Runtime.evaluate', { expression: 'Uint8Array.prototype' });
    const { objectId: prototypeObjectId = '' } = prototype.result;
    const { objects } = await session.post('Runtime.queryObjects', { prototypeObjectId });
    const counted = await session.post('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: countHolding.toString(),
      arguments: [{ value: inverted.map((pattern) => [...pattern]) }],
      returnByValue: true,
    });
    return counted.result.value as readonly number[];
  } finally {
    session.disconnect();
  }
}

/** Runs where the debugger puts it, so it refers to nothing outside. */
function countHolding(this: readonly Uint8Array[], inverted: readonly (readonly number[])[]): number[] {
  const holds = (bytes: Uint8Array, pattern: readonly number[]): boolean => {
    for (let at = 0; at + pattern.length <= bytes.length; at += 1) {
      if (pattern.every((byte, index) => (bytes[at + index] ?? 0) === (byte ^ 0xff))) return true;
    }
    return false;
  };
  // The prototypes of subclasses are among the objects, and are no arrays.
  const arrays = this.filter((object) => ArrayBuffer.isView(object));
  return inverted.map((pattern) => arrays.filter((bytes) => holds(bytes, pattern)).length);
}
