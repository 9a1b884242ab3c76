/** Today's units as they are stored: `[provinceCode, provinceName, [[code, name], …]]`. */
export type ProvinceRow = readonly [
  code: string,
  name: string,
  wards: readonly (readonly [code: string, name: string])[],
];

/** Former units as they are stored: `[province, [[district, ["code|name|successor successor", …]], …]]`. */
export type FormerProvinceRows = readonly (readonly [
  province: string,
  districts: readonly (readonly [district: string, wards: readonly string[]])[],
])[];
