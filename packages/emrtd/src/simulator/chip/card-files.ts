import type { CommandApdu } from '../../apdu/command.ts';
import { statusWords } from '../../apdu/response.ts';
import { sameBytes } from '../../bytes/bytes.ts';
import type { FileName } from '../../files/elementary-files.ts';
import { applicationId, elementaryFiles, isInMasterFile, shortIdOf } from '../../files/elementary-files.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import { parseTlv } from '../../tlv/parse-tlv.ts';
import type { CardAnswer } from './card-answer.ts';
import { give, say } from './card-answer.ts';

/** Selecting and reading on the card's side (ISO/IEC 7816-4, 11.2). */
export class CardFiles {
  readonly #files: ReadonlyMap<FileName, Uint8Array>;
  #inApplication = false;
  #selected: Uint8Array | undefined;

  constructor(files: ReadonlyMap<FileName, Uint8Array>) {
    this.#files = files;
  }

  /** As after power-up. */
  reset(): void {
    this.#inApplication = false;
    this.#selected = undefined;
  }

  select({ p1, data = new Uint8Array() }: CommandApdu, opened: boolean): CardAnswer {
    this.#selected = undefined;
    if (p1 === 4) {
      this.#inApplication = sameBytes(data, applicationId);
      return say(this.#inApplication ? statusWords.done : statusWords.notFound);
    }
    if (p1 === 0) {
      this.#inApplication = false;
      return say(statusWords.done);
    }
    const id = (data[0] ?? 0) * 256 + (data[1] ?? 0);
    return this.#choose((name) => elementaryFiles[name].id === id, opened);
  }

  /** The highest bit of the first parameter says that a short identifier follows and the offset has eight bits. */
  readBinary({ p1, p2, expectedBytes = 256 }: CommandApdu, opened: boolean): CardAnswer {
    if (p1 < 0x80) return this.#read(p1 * 256 + p2, expectedBytes);
    const chosen = this.#choose((name) => shortIdOf(name) === (p1 & 0x1f), opened);
    return chosen.status === statusWords.done ? this.#read(p2, expectedBytes) : chosen;
  }

  readOddBinary({ data = new Uint8Array(), expectedBytes = 256 }: CommandApdu): CardAnswer {
    const object = parseTlv(data);
    if (object?.tag !== 0x54) return say(statusWords.wrongData);
    const offset = object.value.reduce((sum, byte) => sum * 256 + byte, 0);
    const answer = this.#read(offset, expectedBytes - 4);
    return answer.data.length === 0 ? answer : { ...answer, data: encodeTlv(0x53, answer.data) };
  }

  #choose(isMeant: (name: FileName) => boolean, opened: boolean): CardAnswer {
    this.#selected = undefined;
    const name = [...this.#files.keys()].find(
      (name) => isMeant(name) && isInMasterFile(name) !== this.#inApplication,
    );
    if (name === undefined) return say(statusWords.notFound);
    if (name !== 'CardAccess' && name !== 'AtrInfo' && !opened) return say(statusWords.securityStatus);
    this.#selected = this.#files.get(name);
    return say(statusWords.done);
  }

  #read(offset: number, length: number): CardAnswer {
    if (this.#selected === undefined) return say(statusWords.conditions);
    if (offset >= this.#selected.length) return say(statusWords.wrongOffset);
    const data = this.#selected.slice(offset, offset + length);
    return data.length < length ? { data, status: statusWords.endOfFile } : give(data);
  }
}
