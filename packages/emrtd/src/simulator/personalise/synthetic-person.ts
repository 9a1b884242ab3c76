/** Somebody who does not exist. Dates are `YYYY-MM-DD`. */
export interface SyntheticPerson {
  /** Twelve digits. */
  readonly idNumber: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: 'Nam' | 'Nữ';
  readonly ethnicity: string;
  readonly religion: string;
  readonly placeOfOrigin: string;
  readonly residence: string;
  readonly identifyingFeatures: string;
  readonly issueDate: string;
  /** Undefined for people whose card never expires. */
  readonly expiryDate?: string;
  readonly fatherName?: string;
  readonly motherName?: string;
  readonly spouseName?: string;
  readonly oldIdNumber?: string;
}

/** The example person of this project. */
export const nguyenVanAn: SyntheticPerson = {
  idNumber: '001099012345',
  fullName: 'Nguyễn Văn An',
  birthDate: '1999-05-20',
  sex: 'Nam',
  ethnicity: 'Kinh',
  religion: 'Không',
  placeOfOrigin: 'Đông Quý, Tiền Hải, Thái Bình',
  residence: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
  identifyingFeatures: 'Nốt ruồi cách 1 cm trên sau mép phải',
  issueDate: '2021-03-15',
  expiryDate: '2039-05-20',
  fatherName: 'Nguyễn Văn Bình',
  motherName: 'Trần Thị Cúc',
  oldIdNumber: '012345678',
};
