import type { OpenedAccess } from '../access/open-access.ts';
import type { SecurityInfo } from '../access/security-infos.ts';
import { parseSecurityInfos } from '../access/security-infos.ts';
import type { ChipProof } from '../authentication/active.ts';
import { authenticateActively } from '../authentication/active.ts';
import { authenticateChip, offersChipAuthentication } from '../authentication/chip.ts';
import { proveByMapping } from '../authentication/chip-mapping.ts';
import type { PassiveVerdict, SignatureVerdict } from '../authentication/passive.ts';
import { compareHashes, hashDataGroup, judgeSignedData } from '../authentication/passive.ts';
import { wipe } from '../bytes/bytes.ts';
import { askInPartsToo } from '../channel/ask-in-parts.ts';
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
  #signature: SignatureVerdict | undefined;
  #activeKey: Uint8Array | undefined;

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

  /** Asks the chip for its proofs and draws the verdict on what was read so far. */
  async authenticate(opened: OpenedAccess): Promise<Outcome<Authenticity>> {
    const dg14 = await this.#readOptionalGroup('DG14');
    if (dg14.code !== 'ok') return dg14;
    const infos = infosOf(dg14.value);
    const chip = await this.#proveChip(opened, infos ?? []);
    if (chip.code !== 'ok') return chip;
    const active = await this.#proveActively(infos ?? []);
    if (active.code !== 'ok') return active;
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
    const dg15 = this.#activeKey === undefined ? await this.#readOptionalGroup('DG15') : ok(this.#activeKey);
    if (dg15.code !== 'ok') return dg15;
    if (dg15.value === undefined) return ok('not-offered');
    const publicKey = parseTlv(dg15.value)?.value;
    return publicKey === undefined
      ? ok('unsupported')
      : this.#askInPartsToo(() => authenticateActively(this.#channel, publicKey, { infos }));
  }

  #askInPartsToo<Value>(ask: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    return askInPartsToo(this.#channel, ask, () => this.#files.ensureOpen());
  }

  async #proveChip(
    opened: OpenedAccess,
    infos: readonly SecurityInfo[],
  ): Promise<Outcome<Authenticity['chip']>> {
    const { chipMapping, cardSecurity } = opened;
    if (chipMapping !== undefined) return ok(proveByMapping(chipMapping, cardSecurity, this.#request));
    if (!offersChipAuthentication(infos)) return ok('not-offered');
    const isSigned = this.#sod !== undefined && listsDataGroup(this.#sod, 'DG15');
    const options = isSigned ? { prove: () => this.#proveByActiveKey() } : {};
    return this.#askInPartsToo(() => authenticateChip(this.#channel, infos, options));
  }

  /** DG15 has to be read anyway, and any proven answer is a proof of the keys, even one that refuses. */
  async #proveByActiveKey(): Promise<Outcome<ChipProof>> {
    const read = await this.#files.readOnce('DG15');
    switch (read.code) {
      case 'ok':
        this.#activeKey = read.value;
        this.#take('DG15', read.value);
        return ok('proven');
      case 'file-absent':
      case 'file-forbidden':
      case 'unexpected-status':
        return ok('proven');
      case 'block-refused':
        // Honest chips too give up the session over a length, so nothing is known then.
        return ok(this.#channel.isSecure ? 'proven' : 'unsupported');
      case 'secure-messaging-broken':
        return ok('failed');
      default:
        return read;
    }
  }

  /** The signature is verified once; the data groups are compared as they come. */
  #judgePassively(): PassiveVerdict | undefined {
    if (this.#sod === undefined) return undefined;
    this.#signature ??= judgeSignedData(this.#sod.signedData, this.#request);
    return { ...this.#signature, ...compareHashes(this.#sod, this.#hashes) };
  }

  /** A group the security object does not list is not read: nobody vouches for it. */
  async #readOptionalGroup(name: DataGroupName): Promise<Outcome<Uint8Array | undefined>> {
    if (this.#sod !== undefined && !listsDataGroup(this.#sod, name)) return ok(undefined);
    const read = await this.#readGroup(name);
    return this.#sod === undefined && read.code === 'file-absent' ? ok(undefined) : read;
  }

  async #readGroup(name: DataGroupName): Promise<Outcome<Uint8Array>> {
    // A chip that failed its proof took the secure session with it.
    const opened = await this.#files.ensureOpen();
    if (opened.code !== 'ok') return opened;
    const read = await this.#files.read(name);
    if (read.code === 'ok') this.#take(name, read.value);
    return read;
  }

  #take(name: DataGroupName, bytes: Uint8Array): void {
    if (this.#sod !== undefined) this.#hashes.set(name, hashDataGroup(this.#sod, bytes));
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
