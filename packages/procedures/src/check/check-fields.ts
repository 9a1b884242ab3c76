import type {
  ChoiceField,
  ChoicesField,
  FieldDefinition,
  GroupField,
  IdCardItem,
  ProcedureDefinition,
} from '../definition.ts';
import { isDay } from './days.ts';
import type { Report } from './problem.ts';

/** Names of errors that are not fields' own. */
const reservedFieldIds = new Set(['answers', 'consent', 'procedure', 'unit']);

/** Ids that are used twice, bounds that contradict each other, card items that do not fit. */
export function checkFields(definition: ProcedureDefinition, report: Report): void {
  const papers = new Set(definition.papers.map((paper) => paper.id));
  const seen = new Set<string>();
  const addresses = new Set<string>();
  definition.pages.forEach((page, pageIndex) => {
    for (const { id, type } of page.fields) if (type === 'text') addresses.add(id);
    page.fields.forEach((field, index) => {
      const path = `/pages/${pageIndex}/fields/${index}`;
      checkId(field, { path, seen, report });
      checkField(field, { path, papers, report });
      checkPrefill(field, path, report);
      checkSuggestFrom(field, path, addresses, report);
      if (field.type === 'group') {
        checkGroup(field, { path, papers, report });
        const own = field.fields.filter(({ type }) => type === 'text').map(({ id }) => id);
        const around = new Set([...addresses, ...own]);
        field.fields.forEach((inner, innerIndex) =>
          checkSuggestFrom(inner, `${path}/fields/${innerIndex}`, around, report),
        );
      }
    });
  });
}

function checkId(
  { id }: FieldDefinition,
  { path, seen, report }: { readonly path: string; readonly seen: Set<string>; readonly report: Report },
): void {
  if (seen.has(id)) report(`${path}/id`, `The id "${id}" is used twice.`);
  seen.add(id);
  if (reservedFieldIds.has(id) || id in {}) report(`${path}/id`, `The id "${id}" is reserved.`);
}

interface Place {
  readonly path: string;
  readonly papers: ReadonlySet<string>;
  readonly report: Report;
}

function checkGroup(group: GroupField, { path, papers, report }: Place): void {
  const seen = new Set<string>();
  group.fields.forEach((field: FieldDefinition, index) => {
    const fieldPath = `${path}/fields/${index}`;
    checkId(field, { path: fieldPath, seen, report });
    if (field.type === 'group') report(`${fieldPath}/type`, 'A group cannot stand in a group.');
    else checkField(field, { path: fieldPath, papers, report });
    if (field.prefill !== undefined) report(`${fieldPath}/prefill`, 'A card fills no field of a group.');
  });
}

function checkSuggestFrom(
  field: FieldDefinition,
  path: string,
  addresses: ReadonlySet<string>,
  report: Report,
): void {
  if (field.type !== 'unit' || field.suggestFrom === undefined || addresses.has(field.suggestFrom)) return;
  report(
    `${path}/suggestFrom`,
    `"${field.suggestFrom}" is no field of type text on this page or an earlier one.`,
  );
}

const itemTypes: Readonly<Record<IdCardItem, FieldDefinition['type']>> = {
  fullName: 'person-name',
  idNumber: 'id-number',
  birthDate: 'date',
  sex: 'choice',
  address: 'text',
  oldIdNumber: 'text',
  issueDate: 'date',
};

function checkPrefill(field: FieldDefinition, path: string, report: Report): void {
  if (field.prefill === undefined || itemTypes[field.prefill.item] === field.type) return;
  report(
    `${path}/prefill/item`,
    `"${field.prefill.item}" of a card fills a field of type ${itemTypes[field.prefill.item]}.`,
  );
}

function checkField(field: FieldDefinition, { path, papers, report }: Place): void {
  const tooGreat = (name: string): void =>
    report(`${path}/${name}`, 'The minimum is greater than the maximum.');
  switch (field.type) {
    case 'choice':
      checkOptions(field, path, report);
      break;
    case 'choices':
      checkOptions(field, path, report);
      if ((field.minimum ?? 1) > (field.maximum ?? field.options.length)) tooGreat('minimum');
      if ((field.maximum ?? 0) > field.options.length)
        report(`${path}/maximum`, 'There are fewer options than that.');
      break;
    case 'count':
      if (!(field.minimum <= field.start && field.start <= field.maximum))
        report(`${path}/start`, 'The start must lie between minimum and maximum.');
      break;
    case 'text':
      if ((field.minLength ?? 1) > (field.maxLength ?? 500)) tooGreat('minLength');
      break;
    case 'date':
      if (field.notBefore !== undefined && !isDay(field.notBefore))
        report(`${path}/notBefore`, 'There is no such day.');
      break;
    case 'money':
      if ((field.minimum ?? 0) > (field.maximum ?? Number.MAX_SAFE_INTEGER)) tooGreat('minimum');
      break;
    case 'number':
    case 'group':
      if (field.minimum > field.maximum) tooGreat('minimum');
      break;
    case 'attachment':
      if (field.paper !== undefined && !papers.has(field.paper))
        report(`${path}/paper`, `"${field.paper}" is no id in papers.`);
      break;
    case 'person-name':
    case 'id-number':
    case 'phone':
    case 'email':
    case 'unit':
    case 'confirm':
    case 'note':
      break;
    default:
      field satisfies never;
  }
}

function checkOptions(field: ChoiceField | ChoicesField, path: string, report: Report): void {
  const values = field.options.map((option) => option.value);
  values.forEach((value, index) => {
    if (values.indexOf(value) !== index)
      report(`${path}/options/${index}/value`, `The value "${value}" is used twice.`);
  });
}
