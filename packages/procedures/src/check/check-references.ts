import type { FieldDefinition, IdCardItem, JsonLogicRule, ProcedureDefinition } from '../definition.ts';
import type { DefinitionProblem } from './problem.ts';

type Report = (path: string, reason: string) => void;

/** What a schema cannot say: ids that are used twice or name nothing, bounds and dates that contradict each other. */
export function checkReferences(definition: ProcedureDefinition): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report: Report = (path, reason) => problems.push({ path, reason });
  checkIds(definition, report);
  checkFields(definition, report);
  checkConditions(definition, report);
  checkFee(definition, report);
  checkSteps(definition, report);
  checkDates(definition, report);
  return problems;
}

/** Names of errors that are not fields' own. */
const reservedFieldIds = new Set(['answers', 'consent', 'procedure', 'unit']);

function checkIds(definition: ProcedureDefinition, report: Report): void {
  const unique = (path: string, ids: readonly string[]): void =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) report(`${path}/${index}/id`, `The id "${id}" is used twice.`);
    });
  unique(
    '/papers',
    definition.papers.map((paper) => paper.id),
  );
  unique(
    '/steps',
    definition.steps.map((step) => step.id),
  );
  unique(
    '/fee/lines',
    definition.fee.lines.map((line) => line.id),
  );
  unique(
    '/legalBasis',
    definition.legalBasis.map((basis) => basis.id),
  );
  unique(
    '/pages',
    definition.pages.map((page) => page.id),
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

function checkFields(definition: ProcedureDefinition, report: Report): void {
  const seen = new Set<string>();
  eachField(definition, (field, path) => {
    if (seen.has(field.id)) report(`${path}/id`, `The id "${field.id}" is used twice.`);
    seen.add(field.id);
    if (reservedFieldIds.has(field.id) || field.id in {})
      report(`${path}/id`, `The id "${field.id}" is reserved.`);
    if (field.prefill !== undefined && itemTypes[field.prefill.item] !== field.type) {
      report(
        `${path}/prefill/item`,
        `"${field.prefill.item}" of a card fills a field of type ${itemTypes[field.prefill.item]}.`,
      );
    }
    if (field.type === 'choice') {
      const values = field.options.map((option) => option.value);
      values.forEach((value, index) => {
        if (values.indexOf(value) !== index) {
          report(`${path}/options/${index}/value`, `The value "${value}" is used twice.`);
        }
      });
    }
    if (field.type === 'count' && !(field.minimum <= field.start && field.start <= field.maximum)) {
      report(`${path}/start`, 'The start must lie between minimum and maximum.');
    }
    if (field.type === 'text' && (field.minLength ?? 1) > (field.maxLength ?? 500)) {
      report(`${path}/minLength`, 'The minimum is greater than the maximum.');
    }
    if (field.type === 'date' && field.notBefore !== undefined && !isDay(field.notBefore)) {
      report(`${path}/notBefore`, 'There is no such day.');
    }
  });
}

/** A condition may only look back, so that the order of the pages decides and circles cannot arise. */
function checkConditions(definition: ProcedureDefinition, report: Report): void {
  const before = new Set<string>();
  const check = (rule: JsonLogicRule, path: string): void => {
    for (const fieldId of fieldsIn(rule)) {
      if (!before.has(fieldId)) report(path, `"answers.${fieldId}" is no field that comes before.`);
    }
  };
  definition.pages.forEach((page, pageIndex) => {
    check(page.visibleWhen, `/pages/${pageIndex}/visibleWhen`);
    page.fields.forEach((field, index) => {
      check(field.visibleWhen, `/pages/${pageIndex}/fields/${index}/visibleWhen`);
      before.add(field.id);
    });
  });
  definition.fee.lines.forEach((line, index) => check(line.when, `/fee/lines/${index}/when`));
}

function checkFee(definition: ProcedureDefinition, report: Report): void {
  const types = new Map<string, FieldDefinition['type']>();
  eachField(definition, (field) => types.set(field.id, field.type));
  const bases = new Set(definition.legalBasis.map((basis) => basis.id));
  definition.fee.lines.forEach((line, index) => {
    const path = `/fee/lines/${index}`;
    if (!bases.has(line.basis)) report(`${path}/basis`, `"${line.basis}" is no id in legalBasis.`);
    if (line.quantityField !== undefined && types.get(line.quantityField) !== 'count') {
      report(`${path}/quantityField`, `"${line.quantityField}" is no field of type count.`);
    }
  });
}

function checkSteps(definition: ProcedureDefinition, report: Report): void {
  const shares = definition.steps.map((step) => step.dueShare);
  const lastIndex = shares.length - 1;
  shares.forEach((share, index) => {
    const path = `/steps/${index}/dueShare`;
    if (index === 0 && share !== 0) report(path, 'The first step is done by the submission: its share is 0.');
    if (index === lastIndex && share !== 1)
      report(path, 'The last step ends with the whole time: its share is 1.');
    if (share < (shares[index - 1] ?? 0)) report(path, 'A step is due before the one that comes first.');
  });
}

function checkDates(definition: ProcedureDefinition, report: Report): void {
  const { validFrom, validTo } = definition;
  if (!isDay(validFrom)) report('/validFrom', 'There is no such day.');
  if (validTo !== undefined && !isDay(validTo)) report('/validTo', 'There is no such day.');
  if (validTo !== undefined && validTo < validFrom) report('/validTo', 'It ends before it begins.');
  definition.legalBasis.forEach((basis, index) => {
    if (!isDay(basis.issued)) report(`/legalBasis/${index}/issued`, 'There is no such day.');
  });
}

function eachField(
  definition: ProcedureDefinition,
  visit: (field: FieldDefinition, path: string) => void,
): void {
  definition.pages.forEach((page, pageIndex) =>
    page.fields.forEach((field, index) => visit(field, `/pages/${pageIndex}/fields/${index}`)),
  );
}

function fieldsIn(rule: JsonLogicRule): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(fieldsIn);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([operator, operands]: [string, unknown]) =>
    operator === 'var' && typeof operands === 'string'
      ? operands.startsWith('answers.')
        ? [operands.slice('answers.'.length)]
        : []
      : fieldsIn(operands),
  );
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
