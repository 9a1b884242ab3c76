import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { CaseStep } from '@motcua/client';
import { createWizard } from '@motcua/wizard';
import type { Draft, PageState } from '@motcua/wizard';

const units = [
  ['26740', 'Phường Bến Thành', 'Thành phố Hồ Chí Minh', 'Phường Bến Nghé', 'Phường Phạm Ngũ Lão'],
  ['26743', 'Phường Bình Thạnh', 'Thành phố Hồ Chí Minh', 'Phường 12, quận Bình Thạnh'],
  ['13225', 'Xã Đông Quý', 'Hưng Yên'],
] as const;

export const unitAnswers = units.map(([code, name, province, ...formerNames]) => ({
  code,
  name: { vi: name, en: name },
  province: { code: '79', name: { vi: province, en: province } },
  formerNames,
}));

export const wizard = createWizard(civilStatusExtract, {
  today: '2026-11-22',
  unitName: (code) => unitAnswers.find((unit) => unit.code === code)?.name,
});

export function sampleDraft(): Draft {
  let draft = wizard.prefill(wizard.start('26740'), 'id-card-qr', {
    fullName: 'Nguyễn Văn An',
    idNumber: '001099012345',
    birthDate: '1999-05-20',
    address: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
  });
  draft = wizard.answer(draft, 'kind', 'birth');
  draft = wizard.answer(draft, 'copies', 2);
  return wizard.answer(draft, 'subject', 'other');
}

export function pageOf(draft: Draft, id: string): PageState {
  const page = wizard.pages(draft).find(({ definition }) => definition.id === id);
  if (page === undefined) throw new Error(`No page ${id}`);
  return page;
}

const step = (id: string, vi: string, holder: string, rest: Partial<CaseStep>): CaseStep => ({
  id,
  name: { vi, en: vi },
  holder: { vi: holder, en: holder },
  state: 'next',
  dueAt: '2026-11-22T10:00:00Z',
  ...rest,
});

export const caseSteps: readonly CaseStep[] = [
  step('received', 'Đã nhận hồ sơ', 'Trung tâm Phục vụ hành chính công', {
    state: 'done',
    doneAt: '2026-11-22T02:16:00Z',
  }),
  step('searched', 'Cán bộ tra sổ hộ tịch', 'Công chức tư pháp – hộ tịch', {
    state: 'current',
    dueAt: '2026-11-22T04:30:00Z',
  }),
  step('handed-over', 'Trả giấy và thu phí', 'Quầy trả kết quả', { dueAt: '2026-11-24T10:00:00Z' }),
];
