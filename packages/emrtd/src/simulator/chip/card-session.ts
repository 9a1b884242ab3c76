import type { CommandApdu } from '../../apdu/command.ts';
import { joinBytes, padBlocks, sameBytes, unpad } from '../../bytes/bytes.ts';
import { blockBytesOf, decryptCbc, encryptBlock, encryptCbc } from '../../crypto/block-cipher.ts';
import { macOfBlocks } from '../../crypto/mac.ts';
import { secureTags } from '../../secure-messaging/secure-session.ts';
import type { SessionKeys } from '../../secure-messaging/session-keys.ts';
import { countUp } from '../../secure-messaging/session-keys.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import { findTlv, parseTlvs } from '../../tlv/parse-tlv.ts';

/** The card's side of secure messaging (ICAO 9303-11, 9.8). */
export class CardSession {
  readonly #keys: SessionKeys;
  readonly #counter: Uint8Array;

  constructor(keys: SessionKeys) {
    this.#keys = keys;
    this.#counter = Uint8Array.from(keys.counter);
  }

  /** The command inside a protected one; undefined when its check value is wrong. */
  open(command: CommandApdu): CommandApdu | undefined {
    countUp(this.#counter);
    const objects = parseTlvs(command.data ?? new Uint8Array());
    const mac = objects?.at(-1);
    if (objects === undefined || mac?.tag !== secureTags.mac) return undefined;
    const proven = objects.slice(0, -1);
    const header = Uint8Array.of(command.cla, command.ins, command.p1, command.p2);
    const expected = this.#mac(
      padBlocks(header, this.#blockBytes),
      joinBytes(...proven.map(({ bytes }) => bytes)),
    );
    if (!sameBytes(expected, mac.value)) return undefined;
    const cryptogram =
      findTlv(proven, secureTags.paddedCryptogram)?.value.subarray(1) ??
      findTlv(proven, secureTags.plainCryptogram)?.value;
    const data = cryptogram === undefined ? undefined : this.#decrypt(cryptogram);
    const length = findTlv(proven, secureTags.expectedBytes)?.value;
    const { ins, p1, p2 } = command;
    return {
      cla: command.cla & ~0x0c,
      ins,
      p1,
      p2,
      ...(data !== undefined && { data }),
      ...(length !== undefined && { expectedBytes: expectedOf(length) }),
    };
  }

  /** A protected answer with its status word. */
  seal(data: Uint8Array, status: number, instruction: number): Uint8Array {
    countUp(this.#counter);
    const word = Uint8Array.of(status >> 8, status & 0xff);
    const body = joinBytes(this.#sealed(data, instruction), encodeTlv(secureTags.status, word));
    return joinBytes(body, encodeTlv(secureTags.mac, this.#mac(new Uint8Array(), body)), word);
  }

  get #blockBytes(): number {
    return blockBytesOf(this.#keys.cipher);
  }

  get #startVector(): Uint8Array | undefined {
    const { cipher, encryptionKey } = this.#keys;
    return cipher === '3des' ? undefined : encryptBlock(cipher, encryptionKey, this.#counter);
  }

  #sealed(data: Uint8Array, instruction: number): Uint8Array {
    if (data.length === 0) return data;
    const padded = padBlocks(data, this.#blockBytes);
    const cryptogram = encryptCbc(this.#keys.cipher, this.#keys.encryptionKey, padded, this.#startVector);
    if (instruction % 2 === 1) return encodeTlv(secureTags.plainCryptogram, cryptogram);
    return encodeTlv(secureTags.paddedCryptogram, Uint8Array.of(1), cryptogram);
  }

  #decrypt(cryptogram: Uint8Array): Uint8Array | undefined {
    return unpad(decryptCbc(this.#keys.cipher, this.#keys.encryptionKey, cryptogram, this.#startVector));
  }

  #mac(paddedHeader: Uint8Array, objects: Uint8Array): Uint8Array {
    const tail = objects.length === 0 ? objects : padBlocks(objects, this.#blockBytes);
    return macOfBlocks(this.#keys.cipher, this.#keys.macKey, joinBytes(this.#counter, paddedHeader, tail));
  }
}

function expectedOf(length: Uint8Array): number {
  const value = length.reduce((sum, byte) => sum * 256 + byte, 0);
  return value === 0 ? 256 ** length.length : value;
}
