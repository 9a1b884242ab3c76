/** Today's units as they are stored: `[provinceCode, provinceName, [[code, name], …]]`. */
export type ProvinceRow = readonly [
  code: string,
  name: string,
  wards: readonly (readonly [code: string, name: string])[],
];

/** Units until 2025-06-30 as they are stored; a ward is `code|name|successor successor`. */
export type FormerProvinceRow = readonly [
  code: string,
  name: string,
  districts: readonly (readonly [code: string, name: string, wards: readonly string[]])[],
];
