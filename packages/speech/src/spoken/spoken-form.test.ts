import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceLanguage } from '@motcua/texts';
import * as fc from 'fast-check';
import { spelledOut, spokenCharacter } from './letters.ts';
import { numberInWords } from './numbers.ts';
import { spokenForm } from './spoken-form.ts';

type Table = readonly (readonly [written: string, said: string])[];

const tables: Readonly<Record<string, Readonly<Record<SourceLanguage, Table>>>> = {
  dates: {
    vi: [
      ['Sinh ngày 20/05/1999', 'Sinh ngày hai mươi tháng năm năm một nghìn chín trăm chín mươi chín'],
      ['01/04/2026', 'ngày mùng một tháng tư năm hai nghìn không trăm hai mươi sáu'],
      ['2026-11-23', 'ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu'],
      ['05/1999', 'tháng năm năm một nghìn chín trăm chín mươi chín'],
      ['45/13/1999', 'bốn năm, một ba, một chín chín chín'],
    ],
    en: [
      ['20/05/1999', 'twenty May nineteen ninety-nine'],
      ['01/04/2005', 'one April two thousand and five'],
      ['23/11/2026', 'twenty-three November twenty twenty-six'],
      ['05/1905', 'May nineteen oh five'],
    ],
  },
  times: {
    vi: [
      ['Trước 17:00 hôm nay, quầy 5', 'Trước mười bảy giờ hôm nay, quầy năm'],
      ['09:16', 'chín giờ mười sáu phút'],
    ],
    en: [
      ['before 17:00', "before seventeen o'clock"],
      ['09:06', 'nine oh six'],
    ],
  },
  money: {
    vi: [
      ['Lệ phí: 16.000 đ', 'Lệ phí: mười sáu nghìn đồng'],
      ['8.000đ', 'tám nghìn đồng'],
      ['2 × 8.000 đ', 'hai nhân tám nghìn đồng'],
      ['1.005.000 đồng', 'một triệu không trăm linh năm nghìn đồng'],
      [
        '12.345.678.901 VND',
        'mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một đồng',
      ],
    ],
    en: [
      ['Fee: 16.000 đ', 'Fee: sixteen thousand đồng'],
      ['2 × 8.000 đ', 'two times eight thousand đồng'],
    ],
  },
  numbers: {
    vi: [
      ['Bước 3 trên 5 · Điền đơn', 'Bước ba trên năm, Điền đơn'],
      ['12,5 m²', 'mười hai phẩy năm mét vuông'],
      ['100%', 'một trăm phần trăm'],
      ['21 bản, 24 bản, 15 bản', 'hai mươi mốt bản, hai mươi tư bản, mười lăm bản'],
      ['3–5 ngày', 'ba đến năm ngày'],
      ['3/5', 'ba trên năm'],
    ],
    en: [
      ['Step 3 of 5 · Form', 'Step three of five, Form'],
      ['12,5 m²', 'twelve point five square metres'],
      ['121 copies', 'one hundred and twenty-one copies'],
    ],
  },
  'numbers of persons': {
    vi: [
      ['001 099 012 345', 'không không một, không chín chín, không một hai, ba bốn năm'],
      ['001099012345', 'không không một, không chín chín, không một hai, ba bốn năm'],
      ['001 ••• ••• 345', 'không không một, đã ẩn, ba bốn năm'],
      ['••••••', 'đã ẩn'],
      ['123456789', 'một hai ba, bốn năm sáu, bảy tám chín'],
    ],
    en: [['001 ••• ••• 345', 'zero zero one, hidden, three four five']],
  },
  phones: {
    vi: [
      ['0903 123 456', 'không chín không ba, một hai ba, bốn năm sáu'],
      ['0903123456', 'không chín không ba, một hai ba, bốn năm sáu'],
      ['+84 903 123 456', 'cộng tám bốn chín không ba, một hai ba, bốn năm sáu'],
    ],
    en: [['0903123456', 'zero nine zero three, one two three, four five six']],
  },
  codes: {
    vi: [
      [
        'H29.26740-261119-0042',
        'hát hai chín, hai sáu bảy bốn không, hai sáu một một một chín, không không bốn hai',
      ],
      ['A-042', 'a, không bốn hai'],
      ['an.nguyen@gmail.com', 'an chấm nguyen a còng gmail chấm com'],
      ['281/2016/TT-BTC', 'hai trăm tám mươi mốt năm hai nghìn không trăm mười sáu, thông tư, Bộ Tài chính'],
      ['91/2025/QH15', 'chín mươi mốt năm hai nghìn không trăm hai mươi lăm, Quốc hội khóa mười lăm'],
      [
        'Nghị định 123/2015/NĐ-CP',
        'Nghị định một trăm hai mươi ba năm hai nghìn không trăm mười lăm, Chính phủ',
      ],
      [
        'theo thông tư số 281/2016/TT-BTC.',
        'theo thông tư số hai trăm tám mươi mốt năm hai nghìn không trăm mười sáu, Bộ Tài chính.',
      ],
      ['Nghị quyết 106/NQ-CP', 'Nghị quyết một trăm linh sáu, Chính phủ'],
    ],
    en: [
      ['123/2015/NĐ-CP', 'one hundred and twenty-three of two thousand and fifteen, decree, Government'],
      [
        'Decree 123/2015/NĐ-CP',
        'Decree one hundred and twenty-three of two thousand and fifteen, Government',
      ],
    ],
  },
  'short forms': {
    vi: [
      ['UBND phường Bến Thành, TP. Hồ Chí Minh', 'Ủy ban nhân dân phường Bến Thành, thành phố Hồ Chí Minh'],
      ['Quét mã QR trên thẻ CCCD.', 'Quét mã quy rờ trên thẻ căn cước công dân.'],
      ['TP.HCM', 'Thành phố Hồ Chí Minh'],
      ['TP. HCM', 'Thành phố Hồ Chí Minh'],
      [
        '12 Lê Lợi, P. Bến Thành, Q.1, T. Tây Ninh',
        'mười hai Lê Lợi, phường Bến Thành, quận một, tỉnh Tây Ninh',
      ],
      ['Nguyễn P. An', 'Nguyễn P. An'],
      ['Kiểu gõ VNI', 'Kiểu gõ vê en i'],
      ['thi tốt nghiệp THPT', 'thi tốt nghiệp trung học phổ thông'],
      ['Chứng chỉ hạng II hoặc hạng III', 'Chứng chỉ hạng hai hoặc hạng ba'],
      ['I. Phần chung', 'I. Phần chung'],
      ['lưới điện hạ áp (220/380 V)', 'lưới điện hạ áp (hai trăm hai mươi, ba trăm tám mươi vôn)'],
      ['NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
      ['mẫu BKHCN', 'mẫu bê ca hát xê en nờ'],
    ],
    en: [
      ['the UBND', "the People's Committee"],
      ['class II', 'class two'],
    ],
  },
};

for (const [name, table] of Object.entries(tables))
  for (const language of ['vi', 'en'] as const)
    test(`${name}, ${language}`, () => {
      for (const [written, said] of table[language])
        assert.equal(spokenForm(written, language), said, written);
    });

test('numbers in words', () => {
  const said = [0, 10, 11, 14, 15, 20, 25, 44, 55, 100, 105, 110, 115, 1000, 1015, 10_000, 1_000_001].map(
    (one) => numberInWords(one, 'vi'),
  );
  assert.deepEqual(said, [
    'không',
    'mười',
    'mười một',
    'mười bốn',
    'mười lăm',
    'hai mươi',
    'hai mươi lăm',
    'bốn mươi tư',
    'năm mươi lăm',
    'một trăm',
    'một trăm linh năm',
    'một trăm mười',
    'một trăm mười lăm',
    'một nghìn',
    'một nghìn không trăm mười lăm',
    'mười nghìn',
    'một triệu không trăm linh một',
  ]);
});

test('letters by their names, with their tones', () => {
  assert.equal(spokenCharacter('Đ', 'vi'), 'đê');
  assert.equal(spokenCharacter('ấ', 'vi'), 'ớ sắc');
  assert.equal(spokenCharacter('@', 'en'), 'at');
  assert.equal(spelledOut('A1-b2', 'vi'), 'a một, bê hai');
});

test('a number has one form and no other number has it', () => {
  for (const language of ['vi', 'en'] as const) {
    const seen = new Map<string, number>();
    for (let value = 0; value < 20_000; value += 1) {
      const said = numberInWords(value, language);
      assert.equal(seen.get(said), undefined, said);
      assert.doesNotMatch(said, /\d| {2}|undefined/);
      seen.set(said, value);
    }
  }
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[0-9 .,\-/:•đ%A-ZĐ@+|]{0,40}$/),
);

test('any text has a spoken form, without throwing and without digits of masked numbers', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom<SourceLanguage>('vi', 'en'), (text, language) => {
      const said = spokenForm(text, language);
      assert.equal(said, spokenForm(text, language));
      assert.doesNotMatch(said, /•/);
    }),
  );
});

test('a long text takes no time to speak of', () => {
  for (const piece of ['1.000.', '0 ', 'a@', '•', '1/', '001 099 ', 'A-1-'])
    assert.equal(typeof spokenForm(piece.repeat(20_000), 'vi'), 'string');
});
