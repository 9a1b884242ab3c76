/** Where a value came from. */
export const sourceVi = {
  'source.typed': 'Bạn tự điền',
  'source.id-card-qr': 'Từ thẻ căn cước',
  'source.id-card-chip': 'Từ chip thẻ căn cước',
  'source.chip-verified': 'Từ chip thẻ, đã kiểm tra',
  'source.national-account': 'Từ VNeID',
  'source.short.id-card-qr': 'Từ thẻ',
  'source.short.id-card-chip': 'Từ chip',
  'source.short.chip-verified': 'Chip, đã kiểm tra',
  'source.short.national-account': 'Từ VNeID',
} as const;
