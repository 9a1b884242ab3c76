import { authenticationToken } from '../../access/pace-messages.ts';
import type { PacePassword } from '../../access/password.ts';
import { passwordKey } from '../../access/password.ts';
import { systemRandom } from '../../access/random-source.ts';
import type { PaceInfo } from '../../access/security-infos.ts';
import type { AgreementGroup } from '../../agreement/agreement-group.ts';
import { groupOf } from '../../access/pace-group.ts';
import { mappedElement } from '../../access/mapped-element.ts';
import { statusWords } from '../../apdu/response.ts';
import { sameBytes } from '../../bytes/bytes.ts';
import type { CipherName } from '../../crypto/block-cipher.ts';
import { encryptCbc } from '../../crypto/block-cipher.ts';
import type { SessionKeys } from '../../secure-messaging/session-keys.ts';
import { deriveSessionKeys } from '../../secure-messaging/session-keys.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { Tlv } from '../../tlv/parse-tlv.ts';
import { findTlv } from '../../tlv/parse-tlv.ts';
import type { CardAnswer } from './card-answer.ts';
import { give, say } from './card-answer.ts';

/** The card's side of one run of PACE (ICAO 9303-11, 4.4). */
export class CardPace {
  readonly #info: PaceInfo;
  readonly #cipher: CipherName;
  readonly #password: PacePassword;
  #group: AgreementGroup;
  #nonce = new Uint8Array();
  #mapped = false;
  #agreed:
    | { readonly keys: SessionKeys; readonly ownKey: Uint8Array; readonly readerKey: Uint8Array }
    | undefined;

  private constructor(info: PaceInfo, cipher: CipherName, group: AgreementGroup, password: PacePassword) {
    this.#info = info;
    this.#cipher = cipher;
    this.#group = group;
    this.#password = password;
  }

  /** Undefined when the simulator cannot play what the info offers. */
  static begin(info: PaceInfo, password: PacePassword): CardPace | undefined {
    const { protocol, parameterId } = info;
    const group = protocol === undefined ? undefined : groupOf(protocol, parameterId);
    if (protocol === undefined || group === undefined || protocol.mapping === 'chip-authentication')
      return undefined;
    return new CardPace(info, protocol.cipher, group, password);
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
    return { ...dynamic(0x86, tokenOver(readerKey)), keys };
  }
}

const dynamic = (tag: number, value: Uint8Array): CardAnswer => give(encodeTlv(0x7c, encodeTlv(tag, value)));
