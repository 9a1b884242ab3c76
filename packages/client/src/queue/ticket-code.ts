const code = /^Q\.\d{1,8}-\d{6}-(?:[A-JL-Z]\d{3,4}|K[1-9]\d?-\d{3,4})$/;

/** The code of a queue ticket as scanned or typed, as the gateway writes it; undefined when it cannot be one. */
export function parseTicketCode(text: string): string | undefined {
  const cleaned = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase();
  return code.test(cleaned) ? cleaned : undefined;
}

/** The code of a number that was given on a day, `YYYY-MM-DD` in Vietnam. */
export const ticketCodeOf = (unit: string, day: string, number: string): string =>
  `Q.${unit}-${day.slice(2).replaceAll('-', '')}-${number}`;
