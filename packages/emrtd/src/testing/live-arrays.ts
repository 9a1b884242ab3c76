import { Session } from 'node:inspector/promises';

// Snapshots of the heap hold texts but not the content of arrays, so the debugger is asked for these. Patterns come with
// every bit turned, so that they are not found themselves.

/** How many of the byte arrays that anything in this process still refers to hold each pattern. */
export async function countInLiveArrays(inverted: readonly Uint8Array[]): Promise<readonly number[]> {
  const found = await withLiveArrays(holdingEach, inverted);
  return found.map((arrays) => arrays.length);
}

/** Byte arrays that held something when they were seen, kept alive to see what becomes of them. */
export class KeptArrays {
  readonly #kept: Set<Uint8Array>[] = [];

  /** Keeps all arrays that hold a pattern now. */
  async keep(inverted: readonly Uint8Array[]): Promise<void> {
    for (const [index, arrays] of (await withLiveArrays(holdingEach, inverted)).entries()) {
      const kept = (this.#kept[index] ??= new Set());
      for (const array of arrays) kept.add(array);
    }
  }

  /** For each pattern how many arrays ever held it, and how many do still. */
  count(inverted: readonly Uint8Array[]): readonly Kept[] {
    return inverted.map((pattern, index) => {
      const kept = [...(this.#kept[index] ?? [])];
      return { ever: kept.length, still: holdingEach.call(kept, [[...pattern]])[0]?.length ?? 0 };
    });
  }
}

export interface Kept {
  readonly ever: number;
  readonly still: number;
}

type Holding = typeof holdingEach;

/** Hands what a function finds in the live arrays over to this side of the debugger, which only carries plain data. */
const handedOver = Symbol.for('emrtd live arrays');

async function withLiveArrays(
  find: Holding,
  inverted: readonly Uint8Array[],
): Promise<readonly (readonly Uint8Array[])[]> {
  const session = new Session();
  session.connect();
  try {
    const prototype = await session.post('Runtime.evaluate', { expression: 'Uint8Array.prototype' });
    const { objectId: prototypeObjectId = '' } = prototype.result;
    const { objects } = await session.post('Runtime.queryObjects', { prototypeObjectId });
    await session.post('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: `function (inverted) {
        globalThis[Symbol.for('${handedOver.description ?? ''}')] = (${find.toString()}).call(this, inverted);
      }`,
      arguments: [{ value: inverted.map((pattern) => [...pattern]) }],
    });
    const holder = globalThis as { [handedOver]?: readonly (readonly Uint8Array[])[] };
    const found = holder[handedOver] ?? [];
    delete holder[handedOver];
    return found;
  } finally {
    session.disconnect();
  }
}

/** Runs where the debugger puts it, so it refers to nothing outside. */
function holdingEach(
  this: readonly Uint8Array[],
  inverted: readonly (readonly number[])[],
): readonly (readonly Uint8Array[])[] {
  const patterns = inverted.map((pattern) => Uint8Array.from(pattern, (byte) => byte ^ 0xff));
  // The prototypes of subclasses are among the objects, and are no arrays.
  const arrays = this.filter((object) => ArrayBuffer.isView(object));
  const found = patterns.map((pattern) =>
    arrays.filter(
      (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(pattern) >= 0,
    ),
  );
  for (const pattern of patterns) pattern.fill(0);
  return found;
}
