/** What can be held under the scanner with one button. The people are invented and their numbers belong to nobody. */
export type Sample =
  | { readonly id: SampleId; readonly text: string }
  | { readonly id: SampleId; readonly bytes: () => Uint8Array };

export type SampleId =
  | 'card-2021'
  | 'card-2024'
  | 'card-url'
  | 'card-truncated'
  | 'card-future-birth'
  | 'not-a-card'
  | 'noise';

const noiseBytes = 10_240;

export const samples: readonly Sample[] = [
  {
    id: 'card-2021',
    text: '001099012345||Nguyễn Văn An|20051999|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021',
  },
  {
    id: 'card-2024',
    text: '079185007316|023456789|Trần Thị Bích Ngọc|09021985|Nữ|12 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh|05082024||||',
  },
  { id: 'card-url', text: 'https://vneid.example/the/7K2M' },
  { id: 'card-truncated', text: '001099012345||Nguyễn Văn A' },
  {
    id: 'card-future-birth',
    text: '001099012345||Nguyễn Văn An|20052199|Nam|Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình|15032021',
  },
  { id: 'not-a-card', text: '8934563138165' },
  { id: 'noise', bytes: makeNoise },
];

/** No control characters: one of them would be the scanner's suffix and end the noise early. */
function makeNoise(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(noiseBytes)).map((byte) => (byte < 0x20 ? byte | 0x80 : byte));
}
