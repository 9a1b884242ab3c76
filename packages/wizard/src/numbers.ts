/**
 * An amount as people type it, `1.500.000`, `1,500,000 đ`, `1 500 000 VND`, as a number. What is none, or is more than a
 * number holds exactly, comes back as it was.
 */
export function moneyFromText(text: string): number | string {
  const bare = text.replace(/ ?(?:₫|đ|đồng|vnd|vnđ)$/i, '');
  const grouped = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(bare);
  if (!grouped && !/^\d+$/.test(bare)) return text;
  const value = Number(bare.replaceAll(/[., ]/g, ''));
  return Number.isSafeInteger(value) ? value : text;
}

/**
 * A number as people type it. The comma is the decimal sign, as in Vietnam; a single dot is taken for one too, where it
 * does not group thousands: `1.234,5`, `12,5`, `12.5`, and `1.234` is 1234.
 */
export function numberFromText(text: string): number | string {
  const grouped = /^-?[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d{1,9})?$/.test(text);
  if (!grouped && !/^-?\d{1,15}(?:[.,]\d{1,9})?$/.test(text)) return text;
  const plain = grouped ? text.replaceAll(/[. ]/g, '') : text;
  const value = Number(plain.replace(',', '.'));
  return Math.abs(value) < 1e15 ? value + 0 : text;
}

/** `1234.5` → `1.234,5`, in both languages as money is. */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  if (/e/.test(String(value))) return String(value);
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
