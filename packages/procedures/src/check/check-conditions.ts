import type { FieldDefinition, GroupField, JsonLogicRule, ProcedureDefinition } from '../definition.ts';
import type { Report } from './problem.ts';
import { namesIn } from './rule-names.ts';
import type { RuleName } from './rule-names.ts';

/** What a rule may name where it stands. */
interface Known {
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  /** Inside a group: those of the same item. */
  readonly item?: ReadonlyMap<string, FieldDefinition>;
}

/**
 * A condition and a computed value may only look back, so that the order of the pages decides and circles cannot arise.
 * A rule over several answers may look at all of them and stands where the last of them is asked.
 */
export function checkConditions(definition: ProcedureDefinition, report: Report): void {
  const fields = new Map<string, FieldDefinition>();
  const check = (rule: JsonLogicRule, path: string, known: Known = { fields }): void =>
    checkRule(rule, { path, known, report });
  definition.pages.forEach((page, pageIndex) => {
    check(page.visibleWhen, `/pages/${pageIndex}/visibleWhen`);
    page.fields.forEach((field, index) => {
      const path = `/pages/${pageIndex}/fields/${index}`;
      check(field.visibleWhen, `${path}/visibleWhen`);
      if ('compute' in field) check(field.compute, `${path}/compute`);
      if (field.type === 'group') checkGroup(field, { path, fields, report });
      fields.set(field.id, field);
    });
  });
  definition.fee.lines.forEach((line, index) => check(line.when, `/fee/lines/${index}/when`));
  definition.fee.free?.forEach((free, index) => check(free.when, `/fee/free/${index}/when`));
  definition.forms?.forEach(({ layout }, formIndex) =>
    layout?.sections.forEach((section, index) =>
      section.lines.forEach((line, lineIndex) =>
        check(line.when, `/forms/${formIndex}/layout/sections/${index}/lines/${lineIndex}/when`),
      ),
    ),
  );
  definition.agencyParts?.forEach((part, index) => check(part.when, `/agencyParts/${index}/when`));
  checkRules(definition, { fields, report });
}

interface Surroundings {
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly report: Report;
}

function checkGroup(
  group: GroupField,
  { path, fields, report }: Surroundings & { readonly path: string },
): void {
  const item = new Map<string, FieldDefinition>();
  const known = { fields, item };
  group.fields.forEach((field, index) => {
    const fieldPath = `${path}/fields/${index}`;
    checkRule(field.visibleWhen, { path: `${fieldPath}/visibleWhen`, known, report });
    if ('compute' in field) checkRule(field.compute, { path: `${fieldPath}/compute`, known, report });
    item.set(field.id, field);
  });
  group.rules?.forEach((rule, index) => {
    const rulePath = `${path}/rules/${index}`;
    checkRule(rule.when, { path: `${rulePath}/when`, known, report });
    checkRule(rule.check, { path: `${rulePath}/check`, known, report });
    if (!item.has(rule.at)) report(`${rulePath}/at`, `"${rule.at}" is no field of this group.`);
  });
}

function checkRules(definition: ProcedureDefinition, { fields, report }: Surroundings): void {
  const pageOf = new Map(
    definition.pages.flatMap((page, index) => page.fields.map((field) => [field.id, index] as const)),
  );
  definition.rules?.forEach((rule, index) => {
    const path = `/rules/${index}`;
    checkRule(rule.when, { path: `${path}/when`, known: { fields }, report });
    checkRule(rule.check, { path: `${path}/check`, known: { fields }, report });
    const at = pageOf.get(rule.at);
    if (at === undefined) report(`${path}/at`, `"${rule.at}" is no field.`);
    const late = namesIn([rule.when, rule.check]).find(
      ({ scope, fieldId }) => scope === 'answers' && (pageOf.get(fieldId) ?? 0) > (at ?? Infinity),
    );
    if (late !== undefined) {
      report(`${path}/at`, `"answers.${late.fieldId}" is asked on a later page: let the rule stand there.`);
    }
  });
}

interface Place {
  readonly path: string;
  readonly known: Known;
  readonly report: Report;
}

function checkRule(rule: JsonLogicRule, { path, known, report }: Place): void {
  for (const name of namesIn(rule)) {
    const reason = reasonAgainst(name, known);
    if (reason !== undefined) report(path, reason);
  }
}

function reasonAgainst({ scope, fieldId, asList, itemsOf }: RuleName, known: Known): string | undefined {
  if (scope === 'item') return reasonAgainstItem(fieldId, itemsOf, known);
  const field = known.fields.get(fieldId);
  if (field === undefined) return `"answers.${fieldId}" is no field that comes before.`;
  if (field.type === 'note') return `"answers.${fieldId}" is a note, which has no value.`;
  if (field.type === 'group' && !asList) {
    return `"answers.${fieldId}" is a group: read it with some, all, none, count, sum or distinct.`;
  }
  return undefined;
}

function reasonAgainstItem(fieldId: string, itemsOf: string | undefined, known: Known): string | undefined {
  if (itemsOf === undefined) {
    return known.item?.has(fieldId) === true
      ? undefined
      : `"item.${fieldId}" is no field of the item before.`;
  }
  const group = known.fields.get(itemsOf);
  const isThere = group?.type === 'group' && group.fields.some((field) => field.id === fieldId);
  return isThere ? undefined : `"item.${fieldId}" is no field of the group "${itemsOf}".`;
}
