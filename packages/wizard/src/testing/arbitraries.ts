import type { FieldDefinition, ItemFieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import * as fc from 'fast-check';
import type { AnswerValue, ApplicationPayload, Draft, Wizard } from '../types.ts';
import { fieldsOf } from '../draft.ts';
import { itemPath } from '../item-path.ts';
import { itemKeysOf } from '../items.ts';
import { valueFor } from './values.ts';

/** Answers of any shape under names that exist and names that do not. */
export function anyAnswers(
  definition: ProcedureDefinition = civilStatusExtract,
): fc.Arbitrary<Record<string, unknown>> {
  const answer = fc.oneof(
    fc.jsonValue(),
    fc.record({ value: fc.jsonValue(), provenance: fc.constantFrom('typed', 'id-card-qr', 'x') }),
    fc.record({
      value: fc.constantFrom<unknown>(
        'birth',
        'death',
        'marriage',
        'other',
        'post',
        'yes',
        ['1', '2'],
        ['1', '1'],
      ),
      provenance: fc.constant('typed'),
    }),
  );
  const name = fc.oneof(
    fc.constantFrom(...pathsOf(definition, ['1', '2', '0'])),
    fc.constantFrom('constructor', 'toString', '', '.', 'coOwners.1', 'coOwners.1.constructor'),
    fc.string(),
  );
  return fc.dictionary(name, answer, { maxKeys: 12 });
}

function pathsOf(definition: ProcedureDefinition, keys: readonly string[]): readonly string[] {
  return fieldsOf(definition).flatMap((field) =>
    field.type === 'group'
      ? [field.id, ...keys.flatMap((key) => field.fields.map((inner) => itemPath(field.id, key, inner.id)))]
      : [field.id],
  );
}

/** Any JSON, and good applications with some parts replaced. */
export function anyApplication(
  good: ApplicationPayload,
  definition: ProcedureDefinition = civilStatusExtract,
): fc.Arbitrary<unknown> {
  const parts = fc.record(
    {
      procedure: fc.jsonValue(),
      unit: fc.jsonValue(),
      answers: fc.oneof(fc.jsonValue(), anyAnswers(definition)),
      consent: fc.jsonValue(),
      feeShown: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    fc.jsonValue(),
    parts.map((replaced) => ({ ...good, ...replaced })),
  );
}

type Step = (draft: Draft) => Draft;

/** A draft after every page was gone through, with a few answers changed or taken back afterwards. */
export function randomJourney(wizard: Wizard): fc.Arbitrary<Draft> {
  const fields = fieldsOf(wizard.definition);
  const all = fc.tuple(...fields.map((field) => stepFor(wizard, field)));
  const changes = fc.array(
    fc.constantFrom(...fields).chain((field) => changeOf(wizard, field)),
    { maxLength: 3 },
  );
  return fc.tuple(all, changes, fc.integer({ min: 0, max: 9 })).map(([first, later, consent]) => {
    let draft = wizard.start('26740');
    for (const step of [...first, ...later]) draft = step(draft);
    return wizard.consent(draft, consent > 0);
  });
}

function stepFor(wizard: Wizard, field: FieldDefinition): fc.Arbitrary<Step> {
  if (field.type !== 'group') {
    return valueFor(field).map((value) => (draft) => answerOrClear(wizard, draft, [field.id, value]));
  }
  const item = fc.tuple(
    ...field.fields.map((inner: ItemFieldDefinition) =>
      valueFor(inner).map((value) => [inner.id, value] as const),
    ),
  );
  return fc.array(item, { minLength: 0, maxLength: 4 }).map((items) => (before) => {
    let draft = before;
    for (const answers of items) {
      const known = itemKeysOf(draft, field.id);
      draft = wizard.addItem(draft, field.id);
      const key = itemKeysOf(draft, field.id).find((one) => !known.includes(one)) ?? '1';
      for (const [id, value] of answers) {
        draft = answerOrClear(wizard, draft, [itemPath(field.id, key, id), value]);
      }
    }
    // The item that stood there from the start is empty, unless nothing else came.
    return items.length > 0 ? wizard.removeItem(draft, field.id, '1') : draft;
  });
}

function changeOf(wizard: Wizard, field: FieldDefinition): fc.Arbitrary<Step> {
  if (field.type !== 'group') {
    return fc
      .option(valueFor(field))
      .map((value) => (draft) => answerOrClear(wizard, draft, [field.id, value]));
  }
  return fc.oneof(
    fc.constant<Step>((draft) => wizard.addItem(draft, field.id)),
    fc.constantFrom('1', '2', '3').map(
      (key): Step =>
        (draft) =>
          wizard.removeItem(draft, field.id, key),
    ),
    fc.constant<Step>((draft) => wizard.clear(draft, field.id)),
  );
}

function answerOrClear(
  wizard: Wizard,
  draft: Draft,
  [path, value]: readonly [path: string, value: AnswerValue | null],
): Draft {
  return value === null ? wizard.clear(draft, path) : wizard.answer(draft, path, value);
}
