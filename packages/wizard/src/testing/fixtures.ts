import type { FieldDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { LocalText } from '@motcua/texts';
import type { Draft, IdCardItems, Wizard, WizardContext } from '../types.ts';
import { createWizard } from '../wizard.ts';

const units: Readonly<Record<string, LocalText>> = {
  '26740': { vi: 'Phường Sài Gòn, TP. Hồ Chí Minh', en: 'Sài Gòn Ward, Hồ Chí Minh City' },
  '00004': { vi: 'Phường Ba Đình, TP. Hà Nội', en: 'Ba Đình Ward, Hà Nội City' },
};

/** A Monday with two known units. */
export const context: WizardContext = {
  today: '2026-11-23',
  unitName: (code) => (Object.hasOwn(units, code) ? units[code] : undefined),
};

/** A synthetic card. */
export const card: IdCardItems = {
  fullName: 'Nguyễn Văn An',
  idNumber: '001099012345',
  birthDate: '1999-05-20',
  sex: 'male',
  address: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
  issueDate: '2021-03-15',
};

export const wizard: Wizard = createWizard(civilStatusExtract, context);

/** A draft of one's own birth extract, complete but for the consent. */
export function ownBirthExtract(): Draft {
  let draft = wizard.prefill(wizard.start('26740'), 'id-card-qr', card);
  draft = wizard.answer(draft, 'kind', 'birth');
  draft = wizard.answer(draft, 'copies', 2);
  draft = wizard.answer(draft, 'subject', 'me');
  draft = wizard.answer(draft, 'delivery', 'counter');
  return wizard.answer(draft, 'phone', '0900 000 123');
}

/** A field of a type, with whatever else the test needs. */
export function field(type: FieldDefinition['type'], rest: object = {}): FieldDefinition {
  const label = { vi: 'Nhãn', en: 'Label' };
  return { id: 'x', type, label, sensitivity: 'public', ...rest } as FieldDefinition;
}
