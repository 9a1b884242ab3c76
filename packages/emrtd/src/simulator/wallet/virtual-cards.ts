import { readFileSync } from 'node:fs';
import type { MrzKey } from '../../access/mrz-key.ts';
import type { ChipContent } from '../chip/chip-content.ts';
import { writeDg13 } from '../personalise/data-groups.ts';
import { mrzOfPassport } from '../personalise/mrz-lines.ts';
import type { CardOptions } from '../personalise/personalise-card.ts';
import { personaliseCard } from '../personalise/personalise-card.ts';
import { qrTextOf } from '../personalise/qr-text.ts';
import type { SyntheticPerson } from '../personalise/synthetic-person.ts';
import { drawPortrait, likenesses } from '../portraits/draw-portrait.ts';
import { walletIssuer } from './wallet-issuers.ts';
import { walletPeople } from './wallet-people.ts';

export type VirtualCardId =
  | 'cccd-2021'
  | 'can-cuoc-2024'
  | 'child'
  | 'no-expiry'
  | 'expired'
  | 'forged'
  | 'cloned'
  | 'unknown-issuer'
  | 'foreign-passport';

/** A card of somebody who does not exist, ready to be put on a virtual reader. */
export interface VirtualCard {
  readonly id: VirtualCardId;
  readonly name: { readonly vi: string; readonly en: string };
  /** What is printed on it for opening the chip; passports have none. */
  readonly can?: string;
  /** What its machine-readable zone opens the chip with. */
  readonly mrz: MrzKey;
  /** What a scanner reads from it; passports have no QR. */
  readonly qrText?: string;
  /** What a reader that trusts `walletTrust()` finds. */
  readonly verdict: 'genuine' | 'not-proven' | 'not-genuine';
  /** For `new VirtualChip(card.chip)`. */
  readonly chip: ChipContent;
}

/** Makes all cards of the wallet, with fresh chip keys each time. Takes about half a second. */
export function virtualCards(): readonly VirtualCard[] {
  const { an, ngoc, child, elder, khanh } = walletPeople;
  const faces = {
    man: drawPortrait(likenesses.man),
    // As most cards in the field have it; drawn as the others are and written by OpenJPEG.
    woman: new Uint8Array(readFileSync(new URL('../portraits/woman.jp2', import.meta.url))),
    elder: drawPortrait(likenesses.elder),
  };
  const old = 'cccd-2021';
  const cards: readonly VirtualCard[] = [
    identityCard(an, old, {
      id: 'cccd-2021',
      name: { vi: 'CCCD gắn chip cấp năm 2021', en: 'Chip identity card of 2021' },
      chip: issue(an, { portrait: faces.man }),
    }),
    identityCard(ngoc, 'can-cuoc-2024', {
      id: 'can-cuoc-2024',
      name: { vi: 'Thẻ căn cước cấp năm 2024', en: 'Identity card of 2024' },
      chip: issue(ngoc, { portrait: faces.woman }),
    }),
    identityCard(child, 'can-cuoc-2024', {
      id: 'child',
      name: { vi: 'Thẻ căn cước trẻ em, không có ảnh', en: "A child's card, without a portrait" },
      chip: issue(child, { portraitBytes: 'none' }),
    }),
    identityCard(elder, old, {
      id: 'no-expiry',
      name: { vi: 'CCCD không thời hạn', en: 'Card that never expires' },
      chip: issue(elder, { portrait: faces.elder }),
    }),
    identityCard(khanh, old, {
      id: 'expired',
      name: { vi: 'CCCD đã hết hạn', en: 'Expired card' },
      chip: issue(khanh, { portrait: faces.man }),
    }),
    identityCard(an, old, {
      id: 'forged',
      name: { vi: 'Thẻ giả: dữ liệu bị sửa', en: 'Forged card: data changed' },
      verdict: 'not-genuine',
      chip: forged(issue(an, { portrait: faces.man }), an),
    }),
    identityCard(ngoc, 'can-cuoc-2024', {
      id: 'cloned',
      name: { vi: 'Thẻ sao chép sang chip khác', en: 'Card copied to another chip' },
      verdict: 'not-genuine',
      chip: cloned(issue(ngoc, { portrait: faces.woman })),
    }),
    identityCard(an, old, {
      id: 'unknown-issuer',
      name: { vi: 'Thẻ của nơi cấp không rõ', en: 'Card of an unknown issuer' },
      verdict: 'not-proven',
      chip: personaliseCard(an, walletIssuer('stranger'), { portrait: faces.man }),
    }),
    foreignPassport(),
  ];
  return cards;
}

/** The card with that id, made anew. */
export function virtualCard(id: VirtualCardId): VirtualCard {
  const card = virtualCards().find((card) => card.id === id);
  if (card === undefined) throw new Error('no such card');
  return card;
}

type Described = Pick<VirtualCard, 'id' | 'name' | 'chip'> & Partial<Pick<VirtualCard, 'verdict'>>;

function identityCard(
  person: SyntheticPerson,
  layout: Parameters<typeof qrTextOf>[1],
  described: Described,
): VirtualCard {
  const { can, mrz } = described.chip;
  return {
    verdict: 'genuine',
    ...described,
    mrz,
    qrText: qrTextOf(person, layout),
    ...(can !== undefined && { can }),
  };
}

function issue(person: SyntheticPerson, options: CardOptions): ChipContent {
  const signingTime = new Date(`${person.issueDate}T02:00:00Z`);
  return personaliseCard(person, walletIssuer('vietnam'), { signingTime, ...options });
}

/** Somebody wrote another name and address over the signed ones. */
function forged(content: ChipContent, person: SyntheticPerson): ChipContent {
  const altered = { ...person, residence: '68 Nguyễn Huệ, Phường Sài Gòn, Thành phố Hồ Chí Minh' };
  return { ...content, files: new Map(content.files).set('DG13', writeDg13(altered)) };
}

/** Every file of the card, on a chip whose keys are its own. */
function cloned(content: ChipContent): ChipContent {
  const blank = issue(walletPeople.ngoc, { portraitBytes: 'none' });
  const { activeAuthenticationKey, chipAuthentication } = blank;
  return {
    ...content,
    ...(activeAuthenticationKey !== undefined && { activeAuthenticationKey }),
    ...(chipAuthentication !== undefined && { chipAuthentication }),
  };
}

function foreignPassport(): VirtualCard {
  const { visitor } = walletPeople;
  const mrz: MrzKey = { documentNumber: 'L898902C3', birthDate: '740812', expiryDate: '320415' };
  const chip = personaliseCard(visitor, walletIssuer('utopia'), {
    zone: mrzOfPassport(visitor, mrz.documentNumber, 'UTO'),
    mrz,
    withoutCan: true,
    // As passports have it: NIST P-256.
    pace: [['0.4.0.127.0.7.2.2.4.2.2', 12]],
    portrait: drawPortrait(likenesses.traveller),
    details: {
      birthPlace: visitor.placeOfOrigin,
      profession: 'Marine biologist',
      otherNames: ['Lindqvist Anna'],
      issuingAuthority: 'Passport Office of Utopia',
    },
    signingTime: new Date(`${visitor.issueDate}T02:00:00Z`),
  });
  return {
    id: 'foreign-passport',
    name: { vi: 'Hộ chiếu nước ngoài', en: 'Foreign passport' },
    mrz,
    verdict: 'genuine',
    chip,
  };
}
