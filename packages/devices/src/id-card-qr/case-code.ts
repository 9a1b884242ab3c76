/** Letter and digits of the agency, code of the unit, day of submission as yymmdd, running number. */
const CASE_CODE = /^[A-Z]\d{1,3}(?:\.\d{1,6}){1,3}-\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{4,10}$/;

/**
 * Finds a case code in what was typed or scanned: capitals, without white space; undefined when it is none.
 *
 * @example
 * parseCaseCode(' h29.26740-261123-0042 '); // 'H29.26740-261123-0042'
 */
export function parseCaseCode(text: string): string | undefined {
  const candidate = text.replaceAll(/\s/g, '').toUpperCase();
  return CASE_CODE.test(candidate) ? candidate : undefined;
}
