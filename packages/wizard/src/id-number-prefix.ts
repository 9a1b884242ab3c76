/**
 * Codes of the 63 provinces until 2025-06-30, which an ID number starts with for ever, whatever the places are called
 * today (Nghị định 137/2015/NĐ-CP, Điều 13).
 */
const formerProvinces = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);

/**
 * True for the first three digits of an ID number that can be one: a former province, or a country code from 101 on for
 * people whose birth was registered abroad (Thông tư 59/2021/TT-BCA).
 */
export function isKnownIdNumberPrefix(prefix: string): boolean {
  return formerProvinces.has(prefix) || (prefix > '100' && prefix < '400');
}
