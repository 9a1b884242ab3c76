import { pow } from '@noble/curves/abstract/modular.js';
import type { RandomSource } from '../access/random-source.ts';
import { fromBigInt, toBigInt } from '../bytes/bytes.ts';
import type { AgreementGroup } from './agreement-group.ts';
import type { ModularParameters } from './modular-groups.ts';
import { randomScalar } from './random-scalar.ts';

/** Diffie-Hellman in a multiplicative group, with the group's own generator or a mapped one. */
export class ModularGroup implements AgreementGroup {
  readonly publicKeyTag = 0x84;
  readonly primeBits: number;
  readonly #parameters: ModularParameters;
  readonly #bytes: number;

  constructor(parameters: ModularParameters) {
    this.#parameters = parameters;
    this.primeBits = parameters.prime.toString(2).length;
    this.#bytes = Math.ceil(this.primeBits / 8);
  }

  get generator(): Uint8Array {
    return fromBigInt(this.#parameters.generator, this.#bytes);
  }

  generatePrivateKey(random: RandomSource): bigint {
    return randomScalar(this.#parameters.order, random);
  }

  publicKeyOf(privateKey: bigint): Uint8Array {
    return fromBigInt(this.#raise(this.#parameters.generator, privateKey), this.#bytes);
  }

  agree(privateKey: bigint, publicKey: Uint8Array): Uint8Array | undefined {
    const shared = this.#share(privateKey, publicKey);
    return shared === undefined ? undefined : fromBigInt(shared, this.#bytes);
  }

  mapGenerically(nonce: Uint8Array, privateKey: bigint, publicKey: Uint8Array): ModularGroup | undefined {
    const shared = this.#share(privateKey, publicKey);
    if (shared === undefined) return undefined;
    return this.#withGenerator(
      (this.#raise(this.#parameters.generator, toBigInt(nonce)) * shared) % this.#prime,
    );
  }

  mapToElement(element: bigint): ModularGroup | undefined {
    return this.#withGenerator(
      this.#raise(element % this.#prime, (this.#prime - 1n) / this.#parameters.order),
    );
  }

  get #prime(): bigint {
    return this.#parameters.prime;
  }

  #withGenerator(generator: bigint): ModularGroup | undefined {
    return generator <= 1n ? undefined : new ModularGroup({ ...this.#parameters, generator });
  }

  /** A key outside the subgroup would leak bits of the private key (RFC 2631, 2.1.5), so it is refused. */
  #share(privateKey: bigint, publicKey: Uint8Array): bigint | undefined {
    const key = toBigInt(publicKey);
    if (publicKey.length > this.#bytes || key < 2n || key > this.#prime - 2n) return undefined;
    if (this.#raise(key, this.#parameters.order) !== 1n) return undefined;
    const shared = this.#raise(key, privateKey);
    return shared === 1n ? undefined : shared;
  }

  #raise(base: bigint, exponent: bigint): bigint {
    return pow(base, exponent, this.#prime);
  }
}
