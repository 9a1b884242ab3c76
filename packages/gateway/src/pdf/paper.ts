/** Points of one millimetre. */
const mm = 72 / 25.4;

/**
 * The sheet, in points: A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I (top and bottom 20–25 mm, left
 * 30–35 mm, right 15–20 mm).
 */
export const paper = {
  width: 210 * mm,
  height: 297 * mm,
  top: 20 * mm,
  bottom: 22 * mm,
  left: 30 * mm,
  right: 17 * mm,
  qr: 19 * mm,
} as const;

export const textWidth = paper.width - paper.left - paper.right;
export const textBottom = paper.height - paper.bottom;

/** Sizes of type in points; body 13–14, Quốc hiệu 12–13, tiêu ngữ 13–14 by the same decree. */
export const sizes = { body: 13, state: 12.5, title: 14, table: 11, note: 10, foot: 8 } as const;

/** From baseline to baseline, as a multiple of the size. */
export const lineHeight = 1.28;
