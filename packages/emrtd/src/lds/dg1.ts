import { findTlv, parseWrapped } from '../tlv/parse-tlv.ts';
import type { MrzFormat, MrzLayout, Span } from './mrz-layout.ts';
import { mrzLayouts } from './mrz-layout.ts';

/** What a caller may ask of the machine-readable zone. Dates are `YYMMDD`; fillers at the end are gone. */
export type MrzField =
  | 'documentCode'
  | 'issuer'
  | 'documentNumber'
  | 'optionalData'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'nationality'
  | 'surname'
  | 'givenNames';

export interface MrzReading {
  readonly format: MrzFormat;
  /** False when any check digit is wrong, which a chip written properly never has. */
  readonly checkDigitsHold: boolean;
  /** The fields asked for and no others. */
  readonly fields: Readonly<Partial<Record<MrzField, string>>>;
}

const FILLER = 0x3c;

/**
 * Reads DG1 by purpose: only the named fields become text, the rest is never copied.
 *
 * Undefined when the bytes are no DG1 or its zone has characters no MRZ has. The caller wipes `bytes`.
 */
export function readDg1(bytes: Uint8Array, wanted: readonly MrzField[]): MrzReading | undefined {
  const zone = findTlv(parseWrapped(bytes, 0x61), 0x5f1f)?.value;
  const layout = mrzLayouts.find(({ characters }) => characters === zone?.length);
  if (zone === undefined || layout === undefined || !zone.every(isMrzCharacter)) return undefined;
  const fields = Object.fromEntries(wanted.map((field) => [field, readField(zone, layout, field)]));
  return { format: layout.format, checkDigitsHold: checkDigitsHold(zone, layout), fields };
}

function readField(zone: Uint8Array, { spans }: MrzLayout, field: MrzField): string {
  switch (field) {
    case 'surname':
      return namesOf(beforeGap(spanOf(zone, spans.name)));
    case 'givenNames':
      return namesOf(afterGap(spanOf(zone, spans.name)));
    case 'documentNumber':
      return documentNumber(zone, spans.documentNumber, spans.optionalData);
    default:
      return textOf(spanOf(zone, spans[field])).replaceAll('<', ' ').trimEnd().replaceAll(' ', '<');
  }
}

// Cut while they are bytes: a text cut out of another keeps all of it alive.
const beforeGap = (names: Uint8Array): Uint8Array => names.subarray(0, gapIn(names));
const afterGap = (names: Uint8Array): Uint8Array => names.subarray(gapIn(names));

/** Where surname and given names are set apart by two fillers; the end when they are not. */
function gapIn(names: Uint8Array): number {
  const gap = names.findIndex((byte, index) => byte === FILLER && names[index + 1] === FILLER);
  return gap === -1 ? names.length : gap;
}

function namesOf(bytes: Uint8Array): string {
  return textOf(bytes.map((byte) => (byte === FILLER ? 0x20 : byte)))
    .trim()
    .replaceAll('  ', ' ');
}

/** Numbers longer than nine characters go on in the optional data (ICAO 9303-5, 4.2.2). */
function documentNumber(zone: Uint8Array, span: Span, optional: Span): string {
  const start = textOf(spanOf(zone, span)).replaceAll('<', '');
  if (!isLongNumber(zone, span, optional)) return start;
  return start + textOf(continuation(zone, optional)).slice(0, -1);
}

function isLongNumber(zone: Uint8Array, [start, length]: Span, optional: Span): boolean {
  return zone[start + length] === FILLER && length === 9 && continuation(zone, optional).length > 1;
}

/** Rest of a long number with its check digit. */
function continuation(zone: Uint8Array, optional: Span): Uint8Array {
  const data = spanOf(zone, optional);
  const end = data.indexOf(FILLER);
  return end === -1 ? data : data.subarray(0, end);
}

function checkDigitsHold(zone: Uint8Array, { format, spans, composite }: MrzLayout): boolean {
  const simple = [spans.birthDate, spans.expiryDate].every((span) => digitAfter(zone, span));
  const number =
    format === 'td1' && isLongNumber(zone, spans.documentNumber, spans.optionalData)
      ? longNumberHolds(zone, spans.documentNumber, spans.optionalData)
      : digitAfter(zone, spans.documentNumber);
  const joined = composite.over.flatMap((span) => [...spanOf(zone, span)]);
  return simple && number && checkValue(joined) === digitOf(zone[composite.digitAt]);
}

function digitAfter(zone: Uint8Array, span: Span): boolean {
  return checkValue([...spanOf(zone, span)]) === digitOf(zone[span[0] + span[1]]);
}

function longNumberHolds(zone: Uint8Array, span: Span, optional: Span): boolean {
  const rest = continuation(zone, optional);
  return checkValue([...spanOf(zone, span), ...rest.subarray(0, -1)]) === digitOf(rest.at(-1));
}

/** Check digit over characters (ICAO 9303-3, 4.9). */
function checkValue(characters: readonly number[]): number {
  const weights = [7, 3, 1];
  return (
    characters.reduce((sum, character, index) => sum + valueOf(character) * (weights[index % 3] ?? 0), 0) % 10
  );
}

function valueOf(character: number): number {
  if (character === FILLER) return 0;
  return character < 0x40 ? character - 0x30 : character - 0x37;
}

/** An empty field may have a filler for its check digit (ICAO 9303-4, 4.2.2). */
const digitOf = (character: number | undefined): number =>
  character === undefined ? -1 : valueOf(character);

const isMrzCharacter = (byte: number): boolean =>
  byte === FILLER || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a);

const spanOf = (zone: Uint8Array, [start, length]: Span): Uint8Array => zone.subarray(start, start + length);

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
