/** `1234.5` → `1.234,5`: a number as it stands in a box, in both languages. */
export function groupedAmount(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  if (String(value).includes('e')) return String(value);
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** `1.234,5` → `1234,5`: digits can be put in and taken out anywhere. Other text stays as it is. */
export function bareAmount(text: string): string {
  return /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
}
