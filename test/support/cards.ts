/** Invented people. Their numbers follow the rules of the card and belong to nobody. */
export const cards = {
  /** Front of a CCCD of 2021: seven fields. */
  cccd2021: '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021',
  /** Back of a căn cước of 2024: eleven fields, the last four empty. */
  canCuoc2024:
    '079185007316|023456789|Trần Thị Bích Ngọc|09021985|Nữ|12 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh|05082024||||',
  truncated: '001099012345||Nguyễn Văn A',
  url: 'https://vneid.example/the/7K2M',
  notACard: '8934563138165',
  futureBirth: '001099012345||Nguyễn Văn An|20052199|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021',
} as const;
