/**
 * A case code as people type it, in the form the gateway knows: upper case, no white space, any dash, and the marks
 * between the numbers put back where they were left out. Undefined when it cannot be one.
 *
 * @example
 * parseCaseCode(' h29.26740–261122 0007') // 'H29.26740-261122-0007'
 */
export function parseCaseCode(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase();
  if (/^H\d{2}\.\d{1,8}-\d{6}-\d{4,8}$/.test(typed)) return typed;
  // A unit's code has five digits, a day six: without marks the numbers can still be told apart.
  const digits = /^H(\d{2})(\d{5})(\d{6})(\d{4,8})$/.exec(typed.replaceAll(/[^A-Z0-9]/g, ''));
  if (digits === null) return undefined;
  const [, prefix, unit, day, counter] = digits;
  return `H${prefix}.${unit}-${day}-${counter}`;
}
