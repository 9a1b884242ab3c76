import { civilStatusExtract } from '@motcua/procedures/catalogue';
import * as fc from 'fast-check';
import type { AnswerValue, ApplicationPayload, Draft, Wizard } from '../types.ts';
import { fieldsOf } from '../draft.ts';

const fieldIds = fieldsOf(civilStatusExtract).map((field) => field.id);

/** Answers of any shape under names that exist and names that do not. */
export function anyAnswers(): fc.Arbitrary<Record<string, unknown>> {
  const answer = fc.oneof(
    fc.jsonValue(),
    fc.record({ value: fc.jsonValue(), provenance: fc.constantFrom('typed', 'id-card-qr', 'x') }),
    fc.record({
      value: fc.constantFrom('birth', 'death', 'marriage', 'other', 'post'),
      provenance: fc.constant('typed'),
    }),
  );
  const name = fc.oneof(
    fc.constantFrom(...fieldIds),
    fc.constantFrom('constructor', 'toString', ''),
    fc.string(),
  );
  return fc.dictionary(name, answer, { maxKeys: 12 });
}

/** Any JSON, and good applications with some parts replaced. */
export function anyApplication(good: ApplicationPayload): fc.Arbitrary<unknown> {
  const parts = fc.record(
    {
      procedure: fc.jsonValue(),
      unit: fc.jsonValue(),
      answers: fc.oneof(fc.jsonValue(), anyAnswers()),
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

const often = (good: readonly string[], bad: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );

/** What a person may give a field: mostly something good, now and then something odd. */
function valueFor(fieldId: string): fc.Arbitrary<AnswerValue> {
  const field = fieldsOf(civilStatusExtract).find((candidate) => candidate.id === fieldId);
  const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer(), fc.double());
  const good = (): fc.Arbitrary<AnswerValue> => {
    switch (field?.type) {
      case 'choice':
        return fc.constantFrom(...field.options.map((option) => option.value));
      case 'count':
        return fc.integer({ min: 1, max: 11 });
      case 'date':
        return often(
          ['20/05/1999', '1999', '5/2001', '29/02/2000', '2026-11-23'],
          ['1/1/1870', '30/02/2001'],
        );
      case 'id-number':
        return often(['001 099 012 345', '079185000001'], ['123456789']);
      case 'phone':
        return often(['+84 900 000 123', '028 3829 1234'], ['0900']);
      case 'unit':
        return often(['26740', '00004'], ['99999']);
      default:
        return fc.constantFrom('Nguyễn Văn An', "Y'Bia Êban", 'Trần Thị Bình'.normalize('NFD'));
    }
  };
  return fc.oneof({ weight: 60, arbitrary: good() }, { weight: 1, arbitrary: odd });
}

/** A draft after every page was gone through, with a few answers changed or taken back afterwards. */
export function randomJourney(wizard: Wizard): fc.Arbitrary<Draft> {
  const all = fc.tuple(...fieldIds.map((id) => valueFor(id).map((value) => [id, value] as const)));
  const changes = fc.array(
    fc.constantFrom(...fieldIds).chain((id) => fc.option(valueFor(id)).map((value) => [id, value] as const)),
    { maxLength: 3 },
  );
  return fc.tuple(all, changes, fc.integer({ min: 0, max: 9 })).map(([first, later, consent]) => {
    let draft = wizard.start('26740');
    for (const [id, value] of [...first, ...later]) {
      draft = value === null ? wizard.clear(draft, id) : wizard.answer(draft, id, value);
    }
    return wizard.consent(draft, consent > 0);
  });
}
