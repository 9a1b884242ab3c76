import { authenticationToken } from '../../access/pace-messages.ts';
import type { PacePassword } from '../../access/password.ts';
import { passwordKey } from '../../access/password.ts';
import { systemRandom } from '../../access/random-source.ts';
import type { PaceInfo } from '../../access/security-infos.ts';
import type { AgreementGroup } from '../../agreement/agreement-group.ts';
import { curveById } from '../../agreement/curves.ts';
import { groupOf } from '../../access/pace-group.ts';
import { mappedElement } from '../../access/mapped-element.ts';
import { statusWords } from '../../apdu/response.ts';
import { fromBigInt, joinBytes, padBlocks, sameBytes } from '../../bytes/bytes.ts';
import type { CipherName } from '../../crypto/block-cipher.ts';
import { encryptBlock, encryptCbc } from '../../crypto/block-cipher.ts';
import type { SessionKeys } from '../../secure-messaging/session-keys.ts';
import { deriveSessionKeys } from '../../secure-messaging/session-keys.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { Tlv } from '../../tlv/parse-tlv.ts';
import { findTlv } from '../../tlv/parse-tlv.ts';
import type { CardAnswer } from './card-answer.ts';
import { give, say } from './card-answer.ts';

/** What a card brings to PACE. */
export interface CardSecrets {
  readonly password: PacePassword;
  /** Private key of Chip Authentication. */
  readonly staticKey?: bigint;
}

/** The card's side of one run of PACE (ICAO 9303-11, 4.4). */
export class CardPace {
  readonly #info: PaceInfo;
  readonly #cipher: CipherName;
  readonly #password: PacePassword;
  readonly #staticKey: bigint | undefined;
  #group: AgreementGroup;
  #nonce = new Uint8Array();
  #mapped = false;
  #mappingKey = 0n;
  #agreed:
    | { readonly keys: SessionKeys; readonly ownKey: Uint8Array; readonly readerKey: Uint8Array }
    | undefined;

  private constructor(info: PaceInfo, cipher: CipherName, group: AgreementGroup, secrets: CardSecrets) {
    this.#info = info;
    this.#cipher = cipher;
    this.#group = group;
    this.#password = secrets.password;
    this.#staticKey = secrets.staticKey;
  }

  /** Undefined when the simulator cannot play what the info offers. */
  static begin(info: PaceInfo, secrets: CardSecrets): CardPace | undefined {
    const { protocol, parameterId } = info;
    const group = protocol === undefined ? undefined : groupOf(protocol, parameterId);
    const lacksKey = protocol?.mapping === 'chip-authentication' && secrets.staticKey === undefined;
    if (protocol === undefined || group === undefined || lacksKey) return undefined;
    return new CardPace(info, protocol.cipher, group, secrets);
  }

  /** Answers one GENERAL AUTHENTICATE by the object in its dynamic data. */
  answer(objects: readonly Tlv[]): CardAnswer {
    const mappingKey = findTlv(objects, 0x81)?.value;
    const readerKey = findTlv(objects, 0x83)?.value;
    const token = findTlv(objects, 0x85)?.value;
    if (mappingKey !== undefined) return this.#map(mappingKey);
    if (readerKey !== undefined) return this.#agree(readerKey);
    if (token !== undefined) return this.#prove(token);
    return this.#giveNonce();
  }

  #giveNonce(): CardAnswer {
    this.#nonce = new Uint8Array(
      systemRandom(this.#cipher === 'aes-192' || this.#cipher === 'aes-256' ? 32 : 16),
    );
    const key = passwordKey(this.#password, this.#cipher);
    return dynamic(0x80, encryptCbc(this.#cipher, key, this.#nonce));
  }

  #map(readerKey: Uint8Array): CardAnswer {
    if (this.#info.protocol?.mapping === 'integrated') return this.#integrate(readerKey);
    const privateKey = this.#group.generatePrivateKey(systemRandom);
    const ownKey = this.#group.publicKeyOf(privateKey);
    const mapped =
      this.#nonce.length === 0 ? undefined : this.#group.mapGenerically(this.#nonce, privateKey, readerKey);
    if (mapped === undefined) return say(statusWords.wrongData);
    this.#group = mapped;
    this.#mapped = true;
    this.#mappingKey = privateKey;
    return dynamic(0x82, ownKey);
  }

  #integrate(readerNonce: Uint8Array): CardAnswer {
    if (this.#nonce.length === 0 || readerNonce.length < 16) return say(statusWords.wrongData);
    const element = mappedElement(this.#cipher, { nonce: this.#nonce, readerNonce }, this.#group.primeBits);
    const mapped = this.#group.mapToElement(element);
    if (mapped === undefined) return say(statusWords.wrongData);
    this.#group = mapped;
    this.#mapped = true;
    return dynamic(0x82, new Uint8Array());
  }

  #agree(readerKey: Uint8Array): CardAnswer {
    const privateKey = this.#group.generatePrivateKey(systemRandom);
    const secret = this.#mapped ? this.#group.agree(privateKey, readerKey) : undefined;
    if (secret === undefined) return say(statusWords.wrongData);
    const ownKey = this.#group.publicKeyOf(privateKey);
    this.#agreed = { keys: deriveSessionKeys(secret, this.#cipher), ownKey, readerKey };
    return dynamic(0x84, ownKey);
  }

  #prove(token: Uint8Array): CardAnswer {
    if (this.#agreed === undefined) return say(statusWords.conditions);
    const { keys, ownKey, readerKey } = this.#agreed;
    const tokenOver = (value: Uint8Array): Uint8Array =>
      authenticationToken(keys, { oid: this.#info.oid, tag: this.#group.publicKeyTag, value });
    if (!sameBytes(token, tokenOver(ownKey))) return say(statusWords.authenticationFailed);
    const objects = joinBytes(encodeTlv(0x86, tokenOver(readerKey)), this.#chipData(keys));
    return { ...give(encodeTlv(0x7c, objects)), keys };
  }

  /** Encrypted Chip Authentication Data (ICAO 9303-11, 4.4.3.5.1); nothing in other mappings. */
  #chipData({ cipher, encryptionKey }: SessionKeys): Uint8Array {
    const curve = curveById(this.#info.parameterId ?? -1);
    if (this.#info.protocol?.mapping !== 'chip-authentication' || curve === undefined)
      return new Uint8Array();
    const scalars = curve.Point.Fn;
    const data = scalars.mul(scalars.inv(this.#staticKey ?? 1n), this.#mappingKey);
    const startVector = encryptBlock(cipher, encryptionKey, new Uint8Array(16).fill(0xff));
    const padded = padBlocks(fromBigInt(data, scalars.BYTES), 16);
    return encodeTlv(0x8a, encryptCbc(cipher, encryptionKey, padded, startVector));
  }
}

const dynamic = (tag: number, value: Uint8Array): CardAnswer => give(encodeTlv(0x7c, encodeTlv(tag, value)));
