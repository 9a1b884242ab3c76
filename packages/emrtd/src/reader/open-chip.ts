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
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { DataGroupName } from '../files/elementary-files.ts';
import type { FileReader } from '../files/file-reader.ts';
import type { Portrait } from '../lds/picture-type.ts';
import { readDg2 } from '../lds/dg2.ts';
import { readDg7 } from '../lds/dg7.ts';
import type { SecurityObject } from '../lds/sod.ts';
import { listsDataGroup, readSod } from '../lds/sod.ts';
import { parseTlv } from '../tlv/parse-tlv.ts';
import type { Authenticity } from './authenticity.ts';
import { judgeAuthenticity } from './authenticity.ts';
import { confirmAccess } from './confirm-access.ts';
import { understand } from './personal-data.ts';
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
    const { cardFields, holderFields = [], documentFields = [], expectedIdNumber } = this.#request;
    const groups = new Map<DataGroupName, Uint8Array>();
    const wanted: readonly (readonly [DataGroupName, boolean])[] = [
      ['DG13', cardFields.length > 0 || expectedIdNumber !== undefined],
      ['DG11', holderFields.length > 0],
      ['DG12', documentFields.length > 0],
    ];
    try {
      const dg1 = await this.#readGroup('DG1');
      if (dg1.code !== 'ok') return dg1;
      groups.set('DG1', dg1.value);
      for (const [name, isWanted] of wanted) {
        if (!isWanted) continue;
        const read = await this.#readOptionalGroup(name);
        if (read.code !== 'ok') return read;
        if (read.value !== undefined) groups.set(name, read.value);
      }
      return understand(groups, this.#request);
    } finally {
      wipe(...groups.values());
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

  /** The pictures asked for, and the verdict with them taken in: an altered one is not handed out. */
  async readPictures(authenticity: Authenticity): Promise<Outcome<Pictured>> {
    const portrait = this.#request.portrait ? await this.#readPicture('DG2', readDg2) : ok(undefined);
    if (portrait.code !== 'ok') return portrait;
    const signature =
      this.#request.signature === true ? await this.#readPicture('DG7', readDg7) : ok(undefined);
    if (signature.code !== 'ok') {
      wipe(portrait.value?.bytes);
      return signature;
    }
    const judged = judgeAuthenticity({ ...authenticity, passive: this.#judgePassively() });
    return ok({ portrait: portrait.value, signature: signature.value, authenticity: judged });
  }

  async #readPicture(
    name: DataGroupName,
    read: (bytes: Uint8Array) => Portrait | undefined,
  ): Promise<Outcome<Portrait | undefined>> {
    const group = await this.#readOptionalGroup(name);
    if (group.code !== 'ok') return group;
    if (group.value === undefined) return ok(undefined);
    const isAltered = this.#judgePassively()?.altered.includes(name) === true;
    const picture = isAltered ? undefined : read(group.value);
    wipe(group.value);
    return ok(picture);
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

/** Pictures with what they did to the verdict. */
export interface Pictured {
  readonly portrait: Portrait | undefined;
  readonly signature: Portrait | undefined;
  readonly authenticity: Authenticity;
}

function infosOf(dg14: Uint8Array | undefined): readonly SecurityInfo[] | undefined {
  const content = dg14 === undefined ? undefined : parseTlv(dg14)?.value;
  return content === undefined ? undefined : parseSecurityInfos(content);
}
