import { createDecipheriv, createECDH, createHash } from 'node:crypto';

/** Everything that was handed out and is kept alive, so that it is found again unless somebody overwrote it. */
const kept: Uint8Array[] = [];
const secrets: Uint8Array[] = [];

/** How many arrays are kept, and how many secrets of key agreement among them are still readable. */
export const keptOutputs = (): KeptOutputs => ({
  all: kept.length,
  readableSecrets: secrets.filter((secret) => secret.some((byte) => byte !== 0)).length,
});

export interface KeptOutputs {
  readonly all: number;
  readonly readableSecrets: number;
}

/**
 * From now on keeps every array that Node's cryptography hands out in this process: decrypted blocks, digests out of which
 * keys are made, shared secrets.
 */
export function keepCryptoOutputs(): void {
  keepOutputsOf(createDecipheriv('aes-128-cbc', new Uint8Array(16), new Uint8Array(16)), 'update', kept);
  keepOutputsOf(createHash('sha1'), 'digest', kept);
  keepOutputsOf(createECDH('prime256v1'), 'computeSecret', secrets);
}

function keepOutputsOf(object: object, method: string, list: Uint8Array[]): void {
  let owner = Reflect.getPrototypeOf(object);
  while (owner !== null && !Object.hasOwn(owner, method)) owner = Reflect.getPrototypeOf(owner);
  const original: unknown = owner === null ? undefined : Reflect.get(owner, method);
  if (owner === null || typeof original !== 'function') throw new TypeError(`${method} is no method`);
  Reflect.set(owner, method, function (this: object, ...args: unknown[]): unknown {
    const output: unknown = Reflect.apply(original, this, args);
    if (output instanceof Uint8Array) list.push(output);
    return output;
  });
}
