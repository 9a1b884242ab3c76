import type { CaseStep } from '@motcua/client';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { createWizard } from '@motcua/wizard';
import type { Draft, PageState } from '@motcua/wizard';

const places = [
  { code: '26740', name: 'Phường Bến Thành', formerNames: ['Phường Bến Nghé', 'Phường Phạm Ngũ Lão'] },
  { code: '26743', name: 'Phường Bình Thạnh', formerNames: ['Phường 12, quận Bình Thạnh'] },
  { code: '26752', name: 'Phường Bình Thới', formerNames: [] },
] as const;

const hoChiMinhCity = { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Ho Chi Minh City' } };

export const units = places.map(({ code, name, formerNames }) => ({
  code,
  name: { vi: name, en: name },
  province: hoChiMinhCity,
  formerNames,
}));

export const wizard = createWizard(civilStatusExtract, {
  today: '2026-11-22',
  unitName: (code) => units.find((unit) => unit.code === code)?.name,
});

/** The answers of a person who has held a card under the scanner and asks for somebody else's extract. */
export function halfFilledDraft(): Draft {
  const draft = wizard.prefill(wizard.start('26740'), 'id-card-qr', {
    fullName: 'Nguyễn Văn An',
    idNumber: '001099012345',
    birthDate: '1999-05-20',
    address: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
  });
  return wizard.answer(wizard.answer(wizard.answer(draft, 'kind', 'birth'), 'copies', 2), 'subject', 'other');
}

export function pageOf(draft: Draft, id: string): PageState {
  const page = wizard.pages(draft).find(({ definition }) => definition.id === id);
  if (page === undefined) throw new Error(`The sample has no page ${id}`);
  return page;
}

const step = (id: string, vi: string, en: string, rest: Partial<CaseStep>): CaseStep => ({
  id,
  name: { vi, en },
  holder: { vi: 'Công chức tư pháp – hộ tịch', en: 'Civil-status officer' },
  state: 'next',
  dueAt: '2026-11-24T10:00:00Z',
  ...rest,
});

export const caseSteps: readonly CaseStep[] = [
  step('received', 'Đã nhận hồ sơ', 'Application received', {
    state: 'done',
    doneAt: '2026-11-22T02:16:00Z',
  }),
  step('searched', 'Cán bộ tra sổ', 'The register is searched', {
    state: 'current',
    dueAt: '2026-11-22T04:30:00Z',
  }),
  step('handed-over', 'Trả giấy và thu phí', 'Paper handed over, fee paid', {}),
];
