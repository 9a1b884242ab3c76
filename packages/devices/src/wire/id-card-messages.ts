import { isOneOf, isRecord } from './parse-message.ts';

/** What the kiosk may ask a chip for; nothing that is not named leaves the reader's process. */
export const chipItemNames = [
  'fullName',
  'idNumber',
  'birthDate',
  'sex',
  'address',
  'oldIdNumber',
  'issueDate',
] as const;
export type ChipItemName = (typeof chipItemNames)[number];

/** Dates `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; sex `male` or `female`; texts in NFC. */
export type ChipItems = Readonly<Partial<Record<ChipItemName, string>>>;

/** Payload of `MotCua.ReadIdCard`. */
export interface ChipReadRequest {
  /** Twelve digits, scanned or typed: its last six open the chip, and a chip that holds another number is refused. */
  readonly idNumber: string;
  readonly items: readonly ChipItemName[];
  readonly portrait: boolean;
}

export const chipVerdicts = ['genuine', 'not-proven', 'not-genuine'] as const;
/** Whether a trusted issuer signed what was read, on a chip that is no copy. */
export type ChipVerdict = (typeof chipVerdicts)[number];

/** What is true so far, in this order. */
export type ChipProgress =
  | { readonly step: 'card-present' }
  | { readonly step: 'access-opened' }
  /** Not yet known to be genuine. */
  | { readonly step: 'personal-data'; readonly fullName?: string }
  | { readonly step: 'authenticity'; readonly verdict: ChipVerdict };

/** A picture for the screen, in base64. */
export interface ChipPortrait {
  readonly type: 'image/jpeg';
  readonly data: string;
}

/** Payload of the completion, when the chip was read. */
export interface ChipReadAnswer {
  readonly items: ChipItems;
  readonly verdict: ChipVerdict;
  readonly expiry: 'valid' | 'expired' | 'unreadable';
  readonly portrait?: ChipPortrait;
}

/** Reads the payload of a command; undefined when it is none. */
export function parseChipReadRequest(payload: unknown): ChipReadRequest | undefined {
  if (!isRecord(payload)) return undefined;
  const { idNumber, items, portrait } = payload;
  if (typeof idNumber !== 'string' || !/^\d{12}$/.test(idNumber)) return undefined;
  if (!Array.isArray(items) || !items.every((item) => isOneOf(chipItemNames, item))) return undefined;
  return typeof portrait === 'boolean' ? { idNumber, items, portrait } : undefined;
}

/** Reads the payload of a progress event; undefined when it is none. */
export function parseChipProgress(payload: unknown): ChipProgress | undefined {
  if (!isRecord(payload)) return undefined;
  const { step, verdict, fullName } = payload;
  switch (step) {
    case 'card-present':
    case 'access-opened':
      return { step };
    case 'personal-data':
      return { step, ...(typeof fullName === 'string' && { fullName }) };
    case 'authenticity':
      return isOneOf(chipVerdicts, verdict) ? { step, verdict } : undefined;
    default:
      return undefined;
  }
}

/** Reads the payload of a successful completion; undefined when it is none. Items nobody knows are left out. */
export function parseChipReadAnswer(payload: unknown): ChipReadAnswer | undefined {
  if (!isRecord(payload)) return undefined;
  const { items, verdict, expiry, portrait } = payload;
  if (!isRecord(items) || !isOneOf(chipVerdicts, verdict)) return undefined;
  if (!isOneOf(['valid', 'expired', 'unreadable'] as const, expiry)) return undefined;
  const picture = parsePortrait(portrait);
  return { items: parseItems(items), verdict, expiry, ...(picture !== undefined && { portrait: picture }) };
}

function parseItems(items: Readonly<Record<string, unknown>>): ChipItems {
  const known = chipItemNames.flatMap((name) => {
    const value = items[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

function parsePortrait(portrait: unknown): ChipPortrait | undefined {
  if (!isRecord(portrait) || portrait['type'] !== 'image/jpeg') return undefined;
  const { data } = portrait;
  return typeof data === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(data)
    ? { type: 'image/jpeg', data }
    : undefined;
}
