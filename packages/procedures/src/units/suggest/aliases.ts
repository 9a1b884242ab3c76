/** Names on old papers that neither list of units bears. */

/** Short or former names of provinces, by the code of June 2025. */
export const provinceAliases: readonly (readonly [name: string, code: string])[] = [
  ['HCM', '79'],
  ['Sài Gòn', '79'],
  ['HN', '01'],
  ['Thừa Thiên Huế', '46'],
  ['Thừa Thiên - Huế', '46'],
  ['BRVT', '77'],
  ['BR-VT', '77'],
  ['Bà Rịa', '77'],
  ['Daklak', '66'],
  ['Daknong', '67'],
];

/**
 * Districts that were merged before June 2025, by the code of what they became: Quận 2, Quận 9 and Quận Thủ Đức in 2021
 * (Nghị quyết 1111/NQ-UBTVQH14), Long Điền and Đất Đỏ in 2025 (Nghị quyết 1365/NQ-UBTVQH15), Tân Thành in 2018 (Nghị
 * quyết 492/NQ-UBTVQH14).
 */
export const districtAliases: readonly (readonly [name: string, code: string])[] = [
  ['Quận 2', '769'],
  ['Quận 9', '769'],
  ['Quận Thủ Đức', '769'],
  ['Huyện Long Điền', '753'],
  ['Huyện Đất Đỏ', '753'],
  ['Huyện Tân Thành', '754'],
];
