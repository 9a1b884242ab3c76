import type { OpenedAccess } from '../access/open-access.ts';
import type { SecurityInfo } from '../access/security-infos.ts';
import { parseSecurityInfos } from '../access/security-infos.ts';
import { authenticateActively } from '../authentication/active.ts';
import { authenticateChip, offersChipAuthentication } from '../authentication/chip.ts';
import { proveByMapping } from '../authentication/chip-mapping.ts';
import type { PassiveVerdict } from '../authentication/passive.ts';
import { authenticatePassively, hashDataGroup } from '../authentication/passive.ts';
import { wipe } from '../bytes/bytes.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { ChipFailure, Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { DataGroupName } from '../files/elementary-files.ts';
import type { FileReader } from '../files/file-reader.ts';
import { readDg1 } from '../lds/dg1.ts';
import { readDg13 } from '../lds/dg13.ts';
import type { Portrait } from '../lds/dg2.ts';
import { readDg2 } from '../lds/dg2.ts';
import type { SecurityObject } from '../lds/sod.ts';
import { listsDataGroup, readSod } from '../lds/sod.ts';
import { parseTlv } from '../tlv/parse-tlv.ts';
import type { Authenticity } from './authenticity.ts';
import { judgeAuthenticity } from './authenticity.ts';
import { confirmAccess } from './confirm-access.ts';
import { holdsIdNumber } from './id-number.ts';
import type { PersonalData, ReadRequest } from './read-request.ts';

/** The steps of reading one opened chip, and what has been hashed on the way. */
export class OpenChip {
  readonly #channel: ChipChannel;
  readonly #files: FileReader;
  readonly #request: ReadRequest;
  readonly #hashes = new Map<DataGroupName, Uint8Array>();
  #sod: SecurityObject | undefined;

  constructor(channel: ChipChannel, files: FileReader, request: ReadRequest) {
    this.#channel = channel;
    this.#files = files;
    this.#request = request;
  }

  /** Reads the security object. A chip without a readable one is read all the same, and proves nothing. */
  async readSecurityObject(): Promise<Outcome<undefined>> {
    const file = await this.#files.read('SOD');
    if (file.code === 'ok') this.#sod = readSod(file.value);
    const isAbsent = file.code === 'file-absent' || file.code === 'file-forbidden';
    return file.code === 'ok' || isAbsent ? ok(undefined) : file;
  }

  async readPersonalData(): Promise<Outcome<PersonalData>> {
    const { mrzFields, cardFields, expectedIdNumber } = this.#request;
    const dg1 = await this.#readGroup('DG1');
    if (dg1.code !== 'ok') return dg1;
    const wantsCard = cardFields.length > 0 || expectedIdNumber !== undefined;
    const dg13 = wantsCard ? await this.#readOptionalGroup('DG13') : ok(undefined);
    try {
      if (dg13.code !== 'ok') return dg13;
      const mrz = readDg1(dg1.value, mrzFields);
      if (mrz === undefined) return garbled('DG1');
      const card = dg13.value === undefined ? {} : readDg13(dg13.value, cardFields);
      if (card === undefined) return garbled('DG13');
      if (expectedIdNumber !== undefined && !holdsIdNumber(expectedIdNumber, dg1.value, dg13.value)) {
        return { code: 'other-card', step: 'read-file' };
      }
      return ok({ mrz, card });
    } finally {
      wipe(dg1.value, dg13.code === 'ok' ? dg13.value : undefined);
    }
  }

  /** Chip Authentication comes last of the proofs, as it replaces the session's keys. */
  async authenticate(opened: OpenedAccess): Promise<Outcome<Authenticity>> {
    const dg14 = await this.#readOptionalGroup('DG14');
    if (dg14.code !== 'ok') return dg14;
    const infos = infosOf(dg14.value);
    const active = await this.#proveActively(infos ?? []);
    if (active.code !== 'ok') return active;
    const chip = await this.#proveChip(opened, infos ?? []);
    if (chip.code !== 'ok') return chip;
    return ok(
      judgeAuthenticity({
        passive: this.#judgePassively(),
        active: active.value,
        chip: chip.value,
        access: confirmAccess(opened, infos),
      }),
    );
  }

  /** The portrait, and the verdict with it taken in: an altered one is not handed out. */
  async readPortrait(authenticity: Authenticity): Promise<Outcome<Portrayed>> {
    const dg2 = await this.#readOptionalGroup('DG2');
    if (dg2.code !== 'ok') return dg2;
    if (dg2.value === undefined) return ok({ portrait: undefined, authenticity });
    const judged = judgeAuthenticity({ ...authenticity, passive: this.#judgePassively() });
    const isAltered = judged.passive?.altered.includes('DG2') === true;
    const portrait = isAltered ? undefined : readDg2(dg2.value);
    wipe(dg2.value);
    return ok({ portrait, authenticity: judged });
  }

  async #proveActively(infos: readonly SecurityInfo[]): Promise<Outcome<Authenticity['active']>> {
    const dg15 = await this.#readOptionalGroup('DG15');
    if (dg15.code !== 'ok') return dg15;
    if (dg15.value === undefined) return ok('not-offered');
    const publicKey = parseTlv(dg15.value)?.value;
    return publicKey === undefined
      ? ok('unsupported')
      : authenticateActively(this.#channel, publicKey, { infos });
  }

  async #proveChip(
    opened: OpenedAccess,
    infos: readonly SecurityInfo[],
  ): Promise<Outcome<Authenticity['chip']>> {
    const { chipMapping, cardSecurity } = opened;
    if (chipMapping !== undefined) return ok(proveByMapping(chipMapping, cardSecurity, this.#request));
    return offersChipAuthentication(infos) ? authenticateChip(this.#channel, infos) : ok('not-offered');
  }

  #judgePassively(): PassiveVerdict | undefined {
    return this.#sod === undefined
      ? undefined
      : authenticatePassively(this.#sod, this.#hashes, this.#request);
  }

  /** A group the security object does not list is not read: nobody vouches for it. */
  async #readOptionalGroup(name: DataGroupName): Promise<Outcome<Uint8Array | undefined>> {
    if (this.#sod !== undefined && !listsDataGroup(this.#sod, name)) return ok(undefined);
    const read = await this.#readGroup(name);
    return this.#sod === undefined && read.code === 'file-absent' ? ok(undefined) : read;
  }

  async #readGroup(name: DataGroupName): Promise<Outcome<Uint8Array>> {
    const read = await this.#files.read(name);
    if (read.code === 'ok' && this.#sod !== undefined)
      this.#hashes.set(name, hashDataGroup(this.#sod, read.value));
    return read;
  }
}

/** A portrait with what it did to the verdict. */
export interface Portrayed {
  readonly portrait: Portrait | undefined;
  readonly authenticity: Authenticity;
}

function infosOf(dg14: Uint8Array | undefined): readonly SecurityInfo[] | undefined {
  const content = dg14 === undefined ? undefined : parseTlv(dg14)?.value;
  return content === undefined ? undefined : parseSecurityInfos(content);
}

const garbled = (file: DataGroupName): ChipFailure => ({ code: 'garbled', step: 'read-file', file });
