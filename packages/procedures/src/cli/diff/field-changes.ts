import type { FieldDefinition, ProcedureDefinition } from '../../definition.ts';
import type { Change } from './change.ts';

interface PlacedField {
  readonly field: FieldDefinition;
  /** Id of its page. */
  readonly page: string;
  /** Id of its group, for the questions inside one. */
  readonly group?: string;
  /** Unique in a definition. */
  readonly key: string;
}

/** What becomes of the answers somebody has given already, question by question. */
export function fieldChanges(before: ProcedureDefinition, after: ProcedureDefinition): readonly Change[] {
  const [old, now] = [placedFields(before), placedFields(after)];
  const changes: Change[] = [];
  for (const was of old.values()) {
    const is = now.get(was.key);
    if (is === undefined)
      changes.push({ kind: 'lost', text: `${named(was)} is no longer asked; its answer is dropped.` });
    else changes.push(...changesOf(was, is));
  }
  for (const is of now.values()) {
    if (old.has(is.key) || is.field.type === 'note') continue;
    const must = is.field.optional === true ? 'may be left blank' : 'must be answered';
    const when = is.field.visibleWhen === undefined ? '' : ', where its condition holds';
    changes.push({ kind: 'anew', text: `${named(is)} is asked on page "${is.page}" and ${must}${when}.` });
  }
  return changes;
}

function changesOf(was: PlacedField, is: PlacedField): readonly Change[] {
  const changes: Change[] = [];
  const add = (kind: Change['kind'], text: string): void => {
    changes.push({ kind, text: `${named(is)} ${text}` });
  };
  const [old, now] = [was.field, is.field];
  if (old.type !== now.type) {
    add(
      'again',
      `was of type ${old.type} and is of type ${now.type}: an answer is kept where it still says the same.`,
    );
    return changes;
  }
  if (was.page !== is.page)
    add('moved', `moves from page "${was.page}" to page "${is.page}"; the answer stays.`);
  if (old.optional === true && now.optional !== true)
    add('again', 'could be left blank and must now be answered.');
  if (old.optional !== true && now.optional === true) add('moved', 'may now be left blank.');
  if (!same(old.visibleWhen, now.visibleWhen)) add('anew', 'is asked in other cases than before.');
  if ('options' in old && 'options' in now) {
    const [oldValues, values] = [
      old.options.map(({ value }) => value),
      now.options.map(({ value }) => value),
    ];
    const gone = oldValues.filter((value) => !values.includes(value));
    const added = values.filter((value) => !oldValues.includes(value));
    if (gone.length > 0) add('again', `no longer has ${listed(gone)}: who chose that must choose again.`);
    if (added.length > 0) add('moved', `also has ${listed(added)} now; an answer already given stays.`);
  }
  for (const limit of limits) {
    const [oldLimit, limitNow] = [limit.of(old), limit.of(now)];
    if (oldLimit === limitNow) continue;
    const narrower = limit.narrower(oldLimit, limitNow);
    const text = `${limit.name} was ${said(oldLimit)} and is ${said(limitNow)}`;
    add(
      narrower ? 'again' : 'moved',
      narrower
        ? `has another limit: ${text}; an answer outside is asked again.`
        : `has another limit: ${text}.`,
    );
  }
  if ((old.type === 'confirm' || old.type === 'note') && 'text' in now && !same(old.text, now.text)) {
    const declared = old.type === 'confirm';
    add(
      declared ? 'again' : 'words',
      declared ? 'is worded anew: who declared it declares it again.' : 'is worded anew.',
    );
  }
  if (!same(old.prefill, now.prefill))
    add('moved', 'takes something else, or nothing, from an identity card.');
  if (!same(old.label, now.label)) add('words', `was called "${old.label.en}".`);
  return changes;
}

interface Limit {
  readonly name: string;
  of(field: FieldDefinition): unknown;
  narrower(before: unknown, after: unknown): boolean;
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const read = (field: FieldDefinition, name: string): unknown =>
  (field as unknown as Record<string, unknown>)[name];
const least = (name: string, words: string): Limit => ({
  name: words,
  of: (field) => read(field, name),
  narrower: (before, after) => number(after, -Infinity) > number(before, -Infinity),
});
const most = (name: string, words: string): Limit => ({
  name: words,
  of: (field) => read(field, name),
  narrower: (before, after) => number(after, Infinity) < number(before, Infinity),
});
const setting = (name: string, words: string, wide: unknown): Limit => ({
  name: words,
  of: (field) => read(field, name),
  narrower: (_before, after) => after !== undefined && after !== wide,
});

const limits: readonly Limit[] = [
  least('minimum', 'the least'),
  most('maximum', 'the most'),
  least('minLength', 'the shortest'),
  most('maxLength', 'the longest'),
  most('maxFiles', 'the number of files'),
  most('maxBytes', 'the size of a file'),
  setting('notBefore', 'the earliest day', undefined),
  setting('notAfterToday', 'not after today', false),
  setting('notBeforeToday', 'not before today', false),
  {
    ...setting('partial', 'an unknown day', true),
    narrower: (before, after) => before === true && after !== true,
  },
];

function placedFields(definition: ProcedureDefinition): ReadonlyMap<string, PlacedField> {
  const fields = definition.pages.flatMap((page) =>
    page.fields.flatMap((field): readonly PlacedField[] => [
      { field, page: page.id, key: field.id },
      ...(field.type === 'group'
        ? field.fields.map((inner) => ({
            field: inner,
            page: page.id,
            group: field.id,
            key: `${field.id}.${inner.id}`,
          }))
        : []),
    ]),
  );
  return new Map(fields.map((placed) => [placed.key, placed]));
}

function named({ field, key }: PlacedField): string {
  return `"${field.label.en}" (${key})`;
}

function listed(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(', ');
}

function said(value: unknown): string {
  return value === undefined ? 'without limit' : JSON.stringify(value);
}

/** True for values that are written alike. */
export function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
