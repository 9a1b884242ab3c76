/** `A012`: the twelfth number of a line on this day. */
export const numberOf = (letter: string, count: number): string => letter + String(count).padStart(3, '0');

/** Numbers that a kiosk has given without network: its mark, then its own count, `K1-001`. */
export interface KioskNumber {
  readonly mark: string;
  readonly count: number;
}

const kioskNumber = /^(K[1-9]\d?)-(\d{3,4})$/;

/** Takes a kiosk's number apart; undefined when it is none. */
export function parseKioskNumber(number: string): KioskNumber | undefined {
  const [, mark, count] = kioskNumber.exec(number) ?? [];
  return mark === undefined || Number(count) === 0 ? undefined : { mark, count: Number(count) };
}

export interface TicketPlace {
  readonly unit: string;
  /** `YYYY-MM-DD` in Vietnam. */
  readonly day: string;
  readonly number: string;
}

/** `Q.26740-261122-A012`, in the QR code of a ticket; it leads to its place in the line, and to nobody. */
export const ticketCodeOf = ({ day, number, unit }: TicketPlace): string =>
  `Q.${unit}-${day.slice(2).replaceAll('-', '')}-${number}`;

const code = /^Q\.(\d{1,8})-(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([A-JL-Z]\d{3,4}|K[1-9]\d?-\d{3,4})$/;

/** A ticket's code as scanned or typed, taken apart; undefined when it cannot be one. */
export function parseTicketCode(text: string): TicketPlace | undefined {
  const cleaned = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase();
  const [, unit, year, month, date, number] = code.exec(cleaned) ?? [];
  if (unit === undefined || number === undefined) return undefined;
  return { unit, day: `20${year}-${month}-${date}`, number };
}
