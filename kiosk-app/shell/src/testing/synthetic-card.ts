import type { IdCardItems } from '@motcua/wizard';

/** A synthetic person. */
export const annsCard: IdCardItems = {
  fullName: 'Nguyễn Văn An',
  idNumber: '001099012345',
  birthDate: '1999-05-20',
  sex: 'male',
  address: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
  issueDate: '2021-03-15',
};
