import { sign } from 'node:crypto';
import type { CommandApdu } from '../../apdu/command.ts';
import { statusWords } from '../../apdu/response.ts';
import { ciphersByArc } from '../../access/pace-protocols.ts';
import { groupOf } from '../../access/pace-group.ts';
import { deriveSessionKeys } from '../../secure-messaging/session-keys.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { Tlv } from '../../tlv/parse-tlv.ts';
import { findTlv, parseTlv } from '../../tlv/parse-tlv.ts';
import type { CardAnswer } from './card-answer.ts';
import { give, say } from './card-answer.ts';
import { signWithRecovery } from './sign-with-recovery.ts';
import type { ChipContent } from './chip-content.ts';

/** Active and Chip Authentication on the card's side (ICAO 9303-11, 6.1 and 6.2). */
export class CardAuthentication {
  readonly #content: ChipContent;
  #chosen = false;

  constructor(content: ChipContent) {
    this.#content = content;
  }

  reset(): void {
    this.#chosen = false;
  }

  /** Signs the reader's challenge: ECDSA as plain r and s, RSA with message recovery. */
  internalAuthenticate({ data }: CommandApdu, opened: boolean): CardAnswer {
    const key = this.#content.activeAuthenticationKey;
    if (!opened) return say(statusWords.securityStatus);
    if (key === undefined || data?.length !== 8) return say(statusWords.conditions);
    if (key.asymmetricKeyType === 'rsa') return give(signWithRecovery(key, data));
    return give(new Uint8Array(sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' })));
  }

  /** MSE:Set AT, or MSE:Set KAT which brings the reader's key at once for triple DES. */
  choose({ p1, p2, data }: CommandApdu, opened: boolean): CardAnswer {
    const chip = this.#content.chipAuthentication;
    if (!opened || chip === undefined || p1 !== 0x41 || data === undefined) return say(statusWords.wrongData);
    if (p2 === 0xa6) return this.#agree(parseTlv(data)?.value ?? data);
    this.#chosen = true;
    return say(statusWords.done);
  }

  generalAuthenticate(objects: readonly Tlv[]): CardAnswer {
    const readerKey = findTlv(objects, 0x80)?.value;
    if (!this.#chosen || readerKey === undefined) return say(statusWords.conditions);
    this.#chosen = false;
    const answer = this.#agree(readerKey);
    return answer.status === statusWords.done ? { ...answer, data: encodeTlv(0x7c) } : answer;
  }

  #agree(readerKey: Uint8Array): CardAnswer {
    const chip = this.#content.chipAuthentication;
    const [agreementArc, cipherArc = ''] = chip?.oid.split('.').slice(-2) ?? [];
    const group = groupOf({ agreement: agreementArc === '1' ? 'dh' : 'ecdh' }, chip?.parameterId);
    const cipher = ciphersByArc.get(cipherArc);
    if (chip === undefined || group === undefined || cipher === undefined) return say(statusWords.conditions);
    const secret = group.agree(chip.privateKey, readerKey);
    if (secret === undefined) return say(statusWords.wrongData);
    return { ...say(statusWords.done), keys: deriveSessionKeys(secret, cipher) };
  }
}
