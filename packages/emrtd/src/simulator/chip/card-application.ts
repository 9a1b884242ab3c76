import type { PacePassword } from '../../access/password.ts';
import { systemRandom } from '../../access/random-source.ts';
import type { PaceInfo } from '../../access/security-infos.ts';
import type { CommandApdu } from '../../apdu/command.ts';
import { statusWords } from '../../apdu/response.ts';
import { readOid, derTags } from '../../tlv/der.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import { findTlv, parseTlv, parseTlvs, parseWrapped } from '../../tlv/parse-tlv.ts';
import { CardAuthentication } from './card-authentication.ts';
import type { CardAnswer } from './card-answer.ts';
import { give, say } from './card-answer.ts';
import { answerBac } from './card-bac.ts';
import { CardFiles } from './card-files.ts';
import { CardPace } from './card-pace.ts';
import type { ChipContent } from './chip-content.ts';

/** What a virtual chip does with each command, once secure messaging is off it. */
export class CardApplication {
  readonly #content: ChipContent;
  readonly #paceInfos: readonly PaceInfo[];
  readonly #files: CardFiles;
  readonly #authentication: CardAuthentication;
  #challenge: Uint8Array | undefined;
  #pace: CardPace | undefined;

  constructor(content: ChipContent, paceInfos: readonly PaceInfo[]) {
    this.#content = content;
    this.#paceInfos = paceInfos;
    this.#files = new CardFiles(content.files);
    this.#authentication = new CardAuthentication(content);
  }

  /** As after power-up. */
  reset(): void {
    this.#files.reset();
    this.#authentication.reset();
    this.#challenge = undefined;
    this.#pace = undefined;
  }

  /** @param opened true while secure messaging is on, which only the right password brings */
  answer(command: CommandApdu, opened: boolean): CardAnswer {
    switch (command.ins) {
      case 0xa4:
        return this.#files.select(command, opened);
      case 0xb0:
        return this.#files.readBinary(command, opened);
      case 0xb1:
        return this.#files.readOddBinary(command);
      case 0x84:
        return this.#giveChallenge();
      case 0x82:
        return this.#externalAuthenticate(command);
      case 0x22:
        return command.p1 === 0xc1 ? this.#beginPace(command) : this.#authentication.choose(command, opened);
      case 0x86:
        return this.#generalAuthenticate(command, opened);
      case 0x88:
        return this.#authentication.internalAuthenticate(command, opened);
      default:
        return say(statusWords.unknownInstruction);
    }
  }

  #giveChallenge(): CardAnswer {
    if (!this.#content.supportsBac) return say(statusWords.unknownInstruction);
    this.#challenge = systemRandom(8);
    return give(this.#challenge);
  }

  #externalAuthenticate({ data }: CommandApdu): CardAnswer {
    const challenge = this.#challenge;
    this.#challenge = undefined;
    if (challenge === undefined || data === undefined) return say(statusWords.conditions);
    return answerBac(this.#content.mrz, challenge, data);
  }

  #beginPace({ data = new Uint8Array() }: CommandApdu): CardAnswer {
    const objects = parseTlvs(data) ?? [];
    const mechanism = findTlv(objects, 0x80)?.value ?? new Uint8Array();
    const oid = readOid(parseTlv(encodeTlv(derTags.oid, mechanism)));
    const parameterId = findTlv(objects, 0x84)?.value[0];
    const info = this.#paceInfos.find(
      (offered) => offered.oid === oid && (parameterId === undefined || offered.parameterId === parameterId),
    );
    const password = this.#passwordFor(findTlv(objects, 0x83)?.value[0]);
    const staticKey = this.#content.chipAuthentication?.privateKey;
    const secrets = password && { password, ...(staticKey !== undefined && { staticKey }) };
    this.#pace = info === undefined || secrets === undefined ? undefined : CardPace.begin(info, secrets);
    return say(this.#pace === undefined ? statusWords.referenceNotFound : statusWords.done);
  }

  #passwordFor(reference: number | undefined): PacePassword | undefined {
    if (reference === 1) return { kind: 'mrz', mrz: this.#content.mrz };
    const { can } = this.#content;
    return reference === 2 && can !== undefined ? { kind: 'can', can } : undefined;
  }

  #generalAuthenticate({ data = new Uint8Array() }: CommandApdu, opened: boolean): CardAnswer {
    const objects = parseWrapped(data, 0x7c);
    if (objects === undefined) return say(statusWords.wrongData);
    if (opened) return this.#authentication.generalAuthenticate(objects);
    return this.#pace?.answer(objects) ?? say(statusWords.conditions);
  }
}
