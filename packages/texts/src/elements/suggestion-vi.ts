/** Of the question whether an address means a certain unit of today. */
export const suggestionVi = {
  'suggestion.from': 'Theo địa chỉ “{address}”',
  'suggestion.one': 'Địa chỉ này nay thuộc {unit}?',
  'suggestion.divided': 'Địa chỉ này nay thuộc nơi nào?',
  'suggestion.divided.why': 'Phường, xã cũ đã chia cho nhiều nơi. Bạn chọn nơi đúng.',
  'suggestion.by-district.why': 'Địa chỉ chưa ghi rõ phường, xã. Bạn chọn nơi đúng.',
  'suggestion.yes': 'Đúng',
  'suggestion.other': 'Chọn nơi khác',
  'suggestion.said': 'Có gợi ý nơi hiện nay.',
} as const;
