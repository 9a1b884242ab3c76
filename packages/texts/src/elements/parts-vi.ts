/** Parts that few procedures need. */
export const partsVi = {
  'choices.exactly': 'Chọn đúng {minimum} ô.',
  'choices.minimum': 'Chọn ít nhất {minimum} ô.',
  'choices.maximum': 'Chọn nhiều nhất {maximum} ô.',
  'choices.between': 'Chọn từ {minimum} đến {maximum} ô.',
} as const;
