import type { CommandApdu } from '../apdu/command.ts';
import { encodeCommand, needsExtendedLength } from '../apdu/command.ts';
import type { ResponseApdu } from '../apdu/response.ts';
import { joinBytes, padBlocks, sameBytes, unpad, wipe } from '../bytes/bytes.ts';
import { blockBytesOf, decryptCbc, encryptBlock, encryptCbc } from '../crypto/block-cipher.ts';
import { MAC_BYTES, macOfBlocks } from '../crypto/mac.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlvs } from '../tlv/parse-tlv.ts';
import type { SessionKeys } from './session-keys.ts';
import { countUp } from './session-keys.ts';

/** Data objects of secure messaging (ICAO 9303-11, 9.8.4). */
export const secureTags = {
  paddedCryptogram: 0x87,
  plainCryptogram: 0x85,
  expectedBytes: 0x97,
  status: 0x99,
  mac: 0x8e,
} as const;

/**
 * The reader's side of secure messaging with a chip (ICAO 9303-11, 9.8), in triple DES or AES.
 *
 * Commands and responses alternate strictly. After one response without its proof the session is dead and every later
 * response is refused too; the counters of both sides no longer agree.
 */
export class SecureSession {
  readonly #keys: SessionKeys;
  readonly #counter: Uint8Array;
  #dead = false;

  constructor(keys: SessionKeys) {
    this.#keys = keys;
    this.#counter = Uint8Array.from(keys.counter);
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** The protected command as bytes, its counter counted up. Extended length when the protected data needs it. */
  protect(command: CommandApdu): Uint8Array {
    countUp(this.#counter);
    const header = Uint8Array.of(command.cla | 0x0c, command.ins, command.p1, command.p2);
    const body = joinBytes(this.#encryptedData(command), protectedExpected(command.expectedBytes));
    const mac = this.#mac(padBlocks(header, this.#blockBytes), body);
    const data = joinBytes(body, encodeTlv(secureTags.mac, mac));
    const extended = data.length > 255 || needsExtendedLength(command);
    const [cla = 0, ins = 0, p1 = 0, p2 = 0] = header;
    return encodeCommand({ cla, ins, p1, p2, data, expectedBytes: extended ? 65_536 : 256 });
  }

  /** The proven content of a response; undefined kills the session. The data is a fresh buffer for the caller to wipe. */
  unprotect(response: ResponseApdu): ResponseApdu | undefined {
    countUp(this.#counter);
    const opened = this.#dead ? undefined : this.#open(response);
    if (opened === undefined) this.#dead = true;
    return opened;
  }

  /** Forgets the keys. */
  close(): void {
    this.#dead = true;
    wipe(this.#keys.encryptionKey, this.#keys.macKey, this.#keys.counter, this.#counter);
  }

  get #blockBytes(): number {
    return blockBytesOf(this.#keys.cipher);
  }

  #encryptedData(command: CommandApdu): Uint8Array {
    if (command.data === undefined || command.data.length === 0) return new Uint8Array();
    const cryptogram = this.#encrypt(padBlocks(command.data, this.#blockBytes));
    // Odd instructions carry BER-TLV data, which has no padding-content byte (ISO/IEC 7816-4, table 50).
    if (command.ins % 2 === 1) return encodeTlv(secureTags.plainCryptogram, cryptogram);
    return encodeTlv(secureTags.paddedCryptogram, Uint8Array.of(1), cryptogram);
  }

  #open(response: ResponseApdu): ResponseApdu | undefined {
    const objects = parseTlvs(response.data);
    const mac = objects?.at(-1);
    if (objects === undefined || mac?.tag !== secureTags.mac || mac.value.length !== MAC_BYTES)
      return undefined;
    const proven = objects.slice(0, -1);
    const expected = this.#mac(new Uint8Array(), joinBytes(...proven.map((object) => object.bytes)));
    if (!sameBytes(expected, mac.value)) return undefined;
    const status = readStatus(findTlv(proven, secureTags.status));
    if (status === undefined || status !== response.status) return undefined;
    const data = this.#decryptedData(proven);
    return data === undefined ? undefined : { data, status };
  }

  #decryptedData(proven: readonly Tlv[]): Uint8Array | undefined {
    const padded = findTlv(proven, secureTags.paddedCryptogram);
    if (padded !== undefined && padded.value[0] !== 1) return undefined;
    const cryptogram = padded?.value.subarray(1) ?? findTlv(proven, secureTags.plainCryptogram)?.value;
    if (cryptogram === undefined) return new Uint8Array();
    if (cryptogram.length === 0 || cryptogram.length % this.#blockBytes !== 0) return undefined;
    return unpad(decryptCbc(this.#keys.cipher, this.#keys.encryptionKey, cryptogram, this.#startVector()));
  }

  #encrypt(padded: Uint8Array): Uint8Array {
    return encryptCbc(this.#keys.cipher, this.#keys.encryptionKey, padded, this.#startVector());
  }

  #startVector(): Uint8Array | undefined {
    const { cipher, encryptionKey } = this.#keys;
    return cipher === '3des' ? undefined : encryptBlock(cipher, encryptionKey, this.#counter);
  }

  // The header is padded on its own; the objects are padded only when there are any.
  #mac(paddedHeader: Uint8Array, objects: Uint8Array): Uint8Array {
    const tail = objects.length === 0 ? objects : padBlocks(objects, this.#blockBytes);
    return macOfBlocks(this.#keys.cipher, this.#keys.macKey, joinBytes(this.#counter, paddedHeader, tail));
  }
}

function protectedExpected(expected: number | undefined): Uint8Array {
  if (expected === undefined) return new Uint8Array();
  const value =
    expected <= 256 ? Uint8Array.of(expected & 0xff) : Uint8Array.of((expected >> 8) & 0xff, expected & 0xff);
  return encodeTlv(secureTags.expectedBytes, value);
}

function readStatus(object: Tlv | undefined): number | undefined {
  const [first, second] = object?.value ?? [];
  if (first === undefined || second === undefined || object?.value.length !== 2) return undefined;
  return first * 256 + second;
}
