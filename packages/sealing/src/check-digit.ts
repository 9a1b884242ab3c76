/** A totally anti-symmetric quasigroup of order 10: H. Michael Damm, dissertation, Marburg 2004, 111 f. */
const table = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** Damm's check digit of decimal digits: it finds each wrong digit and each exchange of neighbours. */
export function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(table[interim]?.[Number(digit)]);
  return String(interim);
}
