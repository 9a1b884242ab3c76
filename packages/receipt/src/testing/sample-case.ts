import type { CaseReceiptInput, SubmittedCase } from '../compose/case-receipt.ts';

const both = (vi: string, en: string) => ({ vi, en });

/** An invented case of an invented ward. */
export const sampleCase: SubmittedCase = {
  caseCode: 'H29.268-261123-0042',
  procedure: { name: both('Cấp bản sao trích lục hộ tịch', 'Extract copy of a civil-status record') },
  unit: { name: both('Phường Bến Đò', 'Bến Đò Ward') },
  submittedAt: '2026-11-23T02:16:00Z',
  dueAt: '2026-11-23T10:00:00Z',
  fee: {
    total: 16_000,
    lines: [
      {
        name: both('Bản sao trích lục', 'Extract copy'),
        quantity: 2,
        amount: 8000,
        total: 16_000,
        basis: both('Thông tư 281/2016/TT-BTC, Điều 4', 'Circular 281/2016/TT-BTC, Article 4'),
      },
    ],
  },
  steps: [
    {
      name: both('Đã nộp hồ sơ', 'Application handed in'),
      state: 'done',
      dueAt: '2026-11-23T02:16:00Z',
      doneAt: '2026-11-23T02:16:00Z',
    },
    {
      name: both('Cán bộ tra sổ và ký', 'Officer checks the register and signs'),
      state: 'current',
      dueAt: '2026-11-23T04:30:00Z',
    },
    {
      name: both('Nhận giấy ở quầy 5', 'Collect at counter 5'),
      state: 'next',
      dueAt: '2026-11-23T10:00:00Z',
    },
  ],
};

/** What the kiosk composes for it. */
export function sampleInput(language: 'vi' | 'en'): CaseReceiptInput {
  return {
    language,
    result: sampleCase,
    kioskName: 'Kiosk 1',
    applicantName: 'Nguyễn Văn An',
    idNumber: '001099012345',
    copies: 2,
    details: [language === 'vi' ? { label: 'Loại', value: 'Khai sinh' } : { label: 'Kind', value: 'Birth' }],
    question: { phone: '028 0000 0000', hours: language === 'vi' ? '7:30 đến 17:00' : '7:30 to 17:00' },
  };
}
