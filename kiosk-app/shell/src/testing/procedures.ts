import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';

const [page] = civilStatusExtract.pages;

/** One that this kiosk can carry. */
export const marriage: ProcedureDefinition = {
  ...civilStatusExtract,
  id: 'marriage-registration',
  name: { vi: 'Đăng ký kết hôn', en: 'Marriage registration' },
  shortName: { vi: 'Đăng ký kết hôn', en: 'Marriage registration' },
  lifeEvents: ['marriage'],
  keywords: { vi: ['giấy kết hôn'], en: ['wedding'] },
  popularity: 80,
};

/** One that takes no identity card, and asks for a number. */
export const building: ProcedureDefinition = {
  ...civilStatusExtract,
  id: 'building-permit',
  name: { vi: 'Cấp giấy phép xây dựng nhà ở', en: 'Building permit for a house' },
  shortName: { vi: 'Giấy phép xây nhà', en: 'Building permit' },
  lifeEvents: ['building'],
  keywords: { vi: ['làm nhà'], en: ['house'] },
  popularity: 70,
  pages: page === undefined ? [] : [{ ...page, fields: [areaField()] }],
};

/** One to be read about only. */
export const enrolment: ProcedureDefinition = {
  ...civilStatusExtract,
  id: 'school-enrolment',
  name: { vi: 'Nhập học lớp 1', en: 'Enrolment in grade 1' },
  shortName: { vi: 'Nhập học lớp 1', en: 'Enrolment in grade 1' },
  lifeEvents: ['school'],
  keywords: { vi: ['vào lớp 1'], en: ['school'] },
  popularity: 60,
  informationOnly: true,
  pages: [],
};

function areaField(): ProcedureDefinition['pages'][number]['fields'][number] {
  const label = { vi: 'Diện tích sàn', en: 'Floor area' };
  return { id: 'area', type: 'number', label, minimum: 0, maximum: 10_000, sensitivity: 'public' };
}
