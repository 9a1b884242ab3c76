import { generateKeyPairSync } from 'node:crypto';
import type { MrzKey } from '../../access/mrz-key.ts';
import type { FileName } from '../../files/elementary-files.ts';
import { elementaryFiles } from '../../files/elementary-files.ts';
import { encodeTlv } from '../../tlv/encode-tlv.ts';
import type { ChipContent } from '../chip/chip-content.ts';
import { syntheticPortrait, writeCom, writeDg1, writeDg13, writeDg2 } from './data-groups.ts';
import { makeChipKey } from './chip-key.ts';
import { integer, oid, sequence, setOf } from './der-values.ts';
import type { DocumentDetails } from './detail-groups.ts';
import { writeDg11, writeDg12, writeDg7 } from './detail-groups.ts';
import type { DocumentIssuer } from './document-issuer.ts';
import { spkiOf } from './issue-certificate.ts';
import { mrzKeyOf, mrzOfIdentityCard } from './mrz-lines.ts';
import { signSecurityInfos, writeSecurityObject } from './security-object.ts';
import type { SyntheticPerson } from './synthetic-person.ts';

/** What kind of chip to make. Left out, it is the one seen on Vietnamese cards. */
export interface CardOptions {
  /** PACE offers by object identifier and parameter id; none makes a chip of BAC alone. */
  readonly pace?: readonly (readonly [oid: string, parameterId: number])[];
  readonly supportsBac?: boolean;
  /** Whether the chip takes extended length, which EF.ATR/INFO then says. Left out, it does and has no such file. */
  readonly extendedLength?: boolean;
  /** Joined lines of another zone, such as a passport's. */
  readonly zone?: string;
  readonly activeAuthentication?: 'ecdsa' | 'rsa' | 'none';
  /** Cipher of Chip Authentication, by the last arc of its identifier. */
  readonly chipAuthentication?: '1' | '2' | '3' | '4' | 'none';
  /** Group of the Chip Authentication key by its id in ICAO 9303-11, table 6; up to 2 it is Diffie-Hellman. */
  readonly chipKeyGroup?: 0 | 1 | 2 | 13;
  /** Bytes of the portrait; none for children's cards. */
  readonly portraitBytes?: number | 'none';
  /** A JPEG or JPEG 2000 instead of a grey patch of that size. */
  readonly portrait?: Uint8Array;
  /** What opens the chip when it is not the one of an identity card. */
  readonly mrz?: MrzKey;
  /** No access number is printed, as on passports. */
  readonly withoutCan?: boolean;
  readonly signingTime?: Date;
  /** Brings DG11 and DG12. */
  readonly details?: DocumentDetails;
  /** Picture of a signature, which brings DG7. */
  readonly signature?: Uint8Array;
  /** DG14 repeats the offers of EF.CardAccess. */
  readonly confirmsAccess?: boolean;
}

/** brainpoolP256r1 with AES-128, as in the worked example of ICAO 9303-11 Appendix G.1. */
const fieldProfile = [['0.4.0.127.0.7.2.2.4.2.2', 13]] as const;

/** Makes a chip for somebody who does not exist, signed by a made-up issuer. Its CAN is the end of the ID number. */
export function personaliseCard(
  person: SyntheticPerson,
  issuer: DocumentIssuer,
  options: CardOptions = {},
): ChipContent {
  const { pace = fieldProfile, supportsBac = true, portraitBytes = 1500 } = options;
  const offers = pace.map(([protocol, id]) => sequence(oid(protocol), integer(2), integer(id)));
  const active = activeKey(options.activeAuthentication ?? 'ecdsa');
  const chip = makeChipKey(options.chipAuthentication ?? '2', options.chipKeyGroup);
  const dg14 = setOf(...(options.confirmsAccess === false ? [] : offers), ...active.infos, ...chip.infos);
  const groups = new Map<FileName, Uint8Array>([
    ['DG1', writeDg1(options.zone ?? mrzOfIdentityCard(person))],
  ]);
  const portrait = options.portrait ?? patchOf(portraitBytes);
  if (portrait !== undefined) groups.set('DG2', writeDg2(portrait));
  if (options.signature !== undefined) groups.set('DG7', writeDg7(options.signature));
  if (options.details !== undefined) {
    groups.set('DG11', writeDg11(person, options.details));
    groups.set('DG12', writeDg12(person, options.details));
  }
  if (options.zone === undefined) groups.set('DG13', writeDg13(person));
  groups.set('DG14', encodeTlv(elementaryFiles.DG14.tag, dg14));
  if (active.dg15 !== undefined) groups.set('DG15', active.dg15);
  const files = new Map(groups);
  if (offers.length > 0) {
    files.set('CardAccess', setOf(...offers, ...chip.protocols));
    files.set('CardSecurity', signSecurityInfos(setOf(...offers, ...chip.infos), issuer));
  }
  if (options.extendedLength !== undefined) files.set('AtrInfo', writeAtrInfo(options.extendedLength));
  files.set('COM', writeCom([...groups.keys()].map((name) => elementaryFiles[name].tag)));
  files.set('SOD', signGroups(groups, issuer, options.signingTime));
  return {
    files,
    ...(options.withoutCan !== true && { can: person.idNumber.slice(-6) }),
    mrz: options.mrz ?? mrzKeyOf(person),
    supportsBac,
    ...(options.extendedLength !== undefined && { extendedLength: options.extendedLength }),
    ...(active.privateKey !== undefined && { activeAuthenticationKey: active.privateKey }),
    ...(chip.secret !== undefined && { chipAuthentication: chip.secret }),
  };
}

/** Card capabilities (ISO/IEC 7816-4, 12.1.1.9): selection by file identifier, bytes as units, chaining and lengths. */
function writeAtrInfo(extendedLength: boolean): Uint8Array {
  return encodeTlv(elementaryFiles.AtrInfo.tag, Uint8Array.of(0x14, 0x01, extendedLength ? 0xc0 : 0x80));
}

const patchOf = (sizeBytes: number | 'none'): Uint8Array | undefined =>
  sizeBytes === 'none' ? undefined : syntheticPortrait(sizeBytes);

function signGroups(
  groups: ReadonlyMap<FileName, Uint8Array>,
  issuer: DocumentIssuer,
  signingTime: Date | undefined,
): Uint8Array {
  const numbered = new Map([...groups].map(([name, bytes]) => [Number(name.slice(2)), bytes]));
  const { hash } = issuer.signer.algorithm;
  return writeSecurityObject(numbered, issuer, { hash, ...(signingTime !== undefined && { signingTime }) });
}

function activeKey(kind: 'ecdsa' | 'rsa' | 'none') {
  if (kind === 'none') return { infos: [] };
  const { privateKey, publicKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'brainpoolP256r1' });
  // Plain ECDSA with SHA-256 (BSI TR-03111); RSA names its hash in the signature.
  const info = sequence(oid('2.23.136.1.1.5'), integer(1), oid('0.4.0.127.0.7.1.1.4.1.3'));
  return {
    privateKey,
    dg15: encodeTlv(elementaryFiles.DG15.tag, spkiOf(publicKey)),
    infos: kind === 'rsa' ? [] : [info],
  };
}
