import { everyField } from '@motcua/procedures/samples';
import type { AnswerValue, Draft, Wizard } from '../types.ts';
import { createWizard } from '../wizard.ts';
import { card, context } from './fixtures.ts';
import { file } from './values.ts';

export const shopWizard: Wizard = createWizard(everyField, context);

/** Sets several answers. */
export function fillIn(draft: Draft, answers: Readonly<Record<string, AnswerValue>>): Draft {
  let filled = draft;
  for (const [path, value] of Object.entries(answers)) filled = shopWizard.answer(filled, path, value);
  return filled;
}

/** A clothes shop of one owner in an own house, complete but for the consent. */
export function ownShop(): Draft {
  return fillIn(shopWizard.prefill(shopWizard.start('26740'), 'id-card-qr', card), {
    ownerPhone: '0900 000 123',
    shopName: 'Tiệm may Bình Minh',
    shopUnit: '26740',
    opensOn: '1/12/2026',
    goods: ['clothes'],
    area: '24,5',
    capital: '50.000.000 đ',
    shared: 'no',
    rented: 'own',
    truth: true,
  });
}

/** The same with two co-owners, one with money and one with things, in a rented house. */
export function sharedShop(): Draft {
  const draft = shopWizard.addItem(fillIn(ownShop(), { shared: 'yes' }), 'coOwners');
  return fillIn(draft, {
    'coOwners.1.name': 'Trần Thị Bình',
    'coOwners.1.idNumber': '079185000001',
    'coOwners.1.birthDate': '1985',
    'coOwners.1.brings': 'money',
    'coOwners.1.amount': '20.000.000',
    'coOwners.1.agrees': true,
    'coOwners.2.name': "Y'Bia Êban",
    'coOwners.2.idNumber': '066190000002',
    'coOwners.2.birthDate': '2/9/1990',
    'coOwners.2.brings': 'things',
    'coOwners.2.pieces': 3,
    'coOwners.2.price': '1.500.000',
    'coOwners.2.letter': [file('a')],
    'coOwners.2.agrees': true,
    rented: 'rented',
    lease: [file('b', { type: 'image/jpeg', name: 'hợp đồng.jpg' })],
    remarks: 'Gọi buổi tối',
  });
}
