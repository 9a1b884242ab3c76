import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import { everyField } from '@motcua/procedures/samples';
import * as fc from 'fast-check';
import { fieldsOf } from '../draft.ts';
import { randomJourney } from '../testing/arbitraries.ts';
import { context } from '../testing/fixtures.ts';
import { fillIn, sharedShop, shopWizard } from '../testing/sample-shop.ts';
import type { Draft } from '../types.ts';
import { createWizard } from '../wizard.ts';
import { migrateDraft } from './migrate-draft.ts';
import type { Migration } from './migrate-draft.ts';

type Change = (field: FieldDefinition) => FieldDefinition | undefined;

/** The sample in another version, with each field changed or left out; also those of groups. */
function changed(change: Change, rest: Partial<ProcedureDefinition> = {}): ProcedureDefinition {
  const inner = (field: FieldDefinition): FieldDefinition | undefined => {
    const next = change(field);
    if (next?.type !== 'group') return next;
    return { ...next, fields: next.fields.flatMap((one) => change(one) ?? []) } as FieldDefinition;
  };
  return {
    ...everyField,
    version: '2.0.0',
    rules: [],
    pages: everyField.pages.map((page) => ({
      ...page,
      fields: page.fields.flatMap((one) => inner(one) ?? []),
    })),
    ...rest,
  };
}

const without =
  (...ids: readonly string[]): Change =>
  (field) =>
    ids.includes(field.id) ? undefined : field;
const replace =
  (id: string, rest: object): Change =>
  (field) =>
    field.id === id ? { ...field, ...rest } : field;

function migrate(to: ProcedureDefinition, draft: Draft = sharedShop()): Migration {
  return migrateDraft({ from: everyField, to, draft, context });
}
const losses = ({ lost }: Migration): readonly string[] =>
  lost.map(({ fieldId, reason }) => `${fieldId} ${reason}`);

test('to the same form nothing is lost; consent is asked again', () => {
  const migration = migrate({ ...everyField, version: '1.0.1' }, shopWizard.consent(sharedShop(), true));
  assert.deepEqual(migration.lost, []);
  assert.deepEqual(migration.draft.answers, sharedShop().answers);
  assert.equal(migration.draft.consented, false);
  assert.equal(migration.draft.procedure.version, '1.0.1');
});

test('questions that are gone are told of, with the words they had; a group once', () => {
  const migration = migrate(changed(without('shopName', 'coOwners', 'total')));
  assert.deepEqual(losses(migration), ['shopName field-gone', 'coOwners field-gone']);
  assert.deepEqual(migration.lost[0]?.label, { vi: 'Tên cửa hàng', en: 'Name of the shop' });
});

test('a question of an item that is gone is told of for each item that answered it', () => {
  assert.deepEqual(losses(migrate(changed(without('name')))), [
    'coOwners.1.name field-gone',
    'coOwners.2.name field-gone',
  ]);
});

test('hidden answers are left behind without a word', () => {
  const draft = fillIn(sharedShop(), { rented: 'own' });
  assert.deepEqual(losses(migrate(changed(without('lease')), draft)), []);
});

test('an option that is gone takes its choice along', () => {
  const options = [
    { value: 'books', label: { vi: 'Sách', en: 'Books' } },
    { value: 'other', label: { vi: 'Khác', en: 'Other' } },
  ];
  const draft = fillIn(sharedShop(), { goods: ['clothes', 'books'] });
  const partly = migrate(changed(replace('goods', { options })), draft);
  assert.deepEqual(losses(partly), ['goods option-gone']);
  assert.deepEqual(partly.draft.answers['goods']?.value, ['books']);
  const single = changed(replace('goods', { type: 'choice', options }));
  assert.deepEqual(
    migrate(single, fillIn(draft, { goods: ['books'] })).draft.answers['goods']?.value,
    'books',
  );
  assert.deepEqual(losses(migrate(single, draft)), ['goods type-changed']);
});

test('an answer of another kind is kept where it still says the same', () => {
  const asText = migrate(changed(replace('ownerPhone', { type: 'text' })));
  assert.deepEqual(losses(asText), []);
  assert.equal(asText.draft.answers['ownerPhone']?.value, '0900000123');
  assert.deepEqual(losses(migrate(changed(replace('ownerPhone', { type: 'email' })))), [
    'ownerPhone type-changed',
  ]);
});

test('an option is no word that a person has written', () => {
  assert.deepEqual(losses(migrate(changed(replace('rented', { type: 'text' })))), [
    'rented type-changed',
    'lease not-asked',
  ]);
});

test('a declaration whose words have changed is made anew', () => {
  const text = { vi: 'Tôi cam kết thêm điều khác.', en: 'I declare something else.' };
  const migration = migrate(changed(replace('truth', { text })));
  assert.deepEqual(losses(migration), ['truth text-changed']);
  assert.equal(migration.draft.answers['truth'], undefined);
});

test('a group that takes fewer items keeps the first ones', () => {
  const migration = migrate(changed(replace('coOwners', { maximum: 1 })));
  assert.deepEqual(losses(migration), ['coOwners item-gone']);
  assert.equal(migration.draft.answers['coOwners.2.name'], undefined);
});

test('what is there and not asked any more is told of', () => {
  const visibleWhen = { '===': [{ var: 'answers.shared' }, 'no'] };
  assert.deepEqual(losses(migrate(changed(replace('rented', { visibleWhen })))), [
    'rented not-asked',
    'lease not-asked',
  ]);
});

test('a card’s value stays the card’s', () => {
  const { draft } = migrate(changed(without('shopName')));
  assert.equal(draft.answers['ownerName']?.provenance, 'id-card-qr');
});

test('from a version nobody has any more, what fits is kept and declarations are made anew', () => {
  const migration = migrateDraft({ from: undefined, to: everyField, draft: sharedShop(), context });
  assert.deepEqual(
    losses(migration),
    ['truth text-changed', 'coOwners.1.agrees text-changed', 'coOwners.2.agrees text-changed'].toSorted(
      (left, right) => order(left) - order(right),
    ),
  );
  assert.equal(migration.draft.answers['coOwners.2.name']?.value, "Y'Bia Êban");
});

function order(loss: string): number {
  return Object.keys(sharedShop().answers).indexOf(loss.split(' ')[0] ?? '');
}

test('a draft of another procedure is a mistake of the program', () => {
  const to = { ...everyField, id: 'another' };
  assert.throws(() => migrateDraft({ from: everyField, to, draft: sharedShop(), context }), /cannot become/);
});

test('any draft comes over to any change of the form: what is not kept is told of, what is kept belongs there', () => {
  const ids = fieldsOf(everyField).flatMap((field) =>
    field.type === 'group' ? [field.id, ...field.fields.map((one) => one.id)] : [field.id],
  );
  const change = fc
    .constantFrom(...ids)
    .chain((id) =>
      fc.constantFrom<Change>(
        without(id),
        replace(id, { type: 'text' }),
        replace(id, { type: 'choices', options: [{ value: 'yes', label: { vi: 'Có', en: 'Yes' } }] }),
        replace(id, { type: 'count', minimum: 0, maximum: 5, start: 2 }),
        replace(id, { maximum: 2 }),
      ),
    );
  fc.assert(
    fc.property(randomJourney(shopWizard), change, (draft, one) => {
      const to = changed(one, { fee: { ...everyField.fee, lines: [], free: [] } });
      const migration = migrateDraft({ from: everyField, to, draft, context });
      const wizard = createWizard(to, context);
      wizard.errors(migration.draft);
      const told = new Set(migration.lost.map(({ fieldId }) => fieldId.split('.')[0]));
      for (const path of Object.keys(shopWizard.payload(draft, 'vi').answers)) {
        const isKept = path in wizard.payload(migration.draft, 'vi').answers;
        assert.ok(isKept || told.has(path.split('.')[0]), path);
      }
    }),
    { numRuns: 300 },
  );
});
