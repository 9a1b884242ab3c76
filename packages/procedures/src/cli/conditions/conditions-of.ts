import type { GroupField, JsonLogicRule, ProcedureDefinition, RuleDefinition } from '../../definition.ts';

/** One condition of a definition. */
export interface Condition {
  readonly path: string;
  readonly rule: JsonLogicRule;
  /** What must hold before this one is looked at. */
  readonly within: readonly { readonly path: string; readonly rule: JsonLogicRule }[];
  /** Said when it can never hold. */
  readonly never: string;
  /** Fields that must be answered before it is judged. */
  readonly needsAnswers: boolean;
  /** The group whose items it is about. */
  readonly group?: GroupField;
}

/** All conditions of a definition, in the order of its parts. */
export function conditionsOf(definition: ProcedureDefinition): readonly Condition[] {
  const all: Condition[] = [];
  const add = (path: string, rule: JsonLogicRule, never: string, rest: Partial<Condition> = {}): void => {
    if (rule !== undefined) all.push({ path, rule, never, within: [], needsAnswers: false, ...rest });
  };
  definition.pages.forEach((page, pageIndex) => {
    const pagePath = `/pages/${pageIndex}`;
    const ofPage = conditionAt(`${pagePath}/visibleWhen`, page.visibleWhen);
    add(`${pagePath}/visibleWhen`, page.visibleWhen, `The page "${page.id}" is never shown`);
    page.fields.forEach((field, index) => {
      const path = `${pagePath}/fields/${index}`;
      const ofField = [...ofPage, ...conditionAt(`${path}/visibleWhen`, field.visibleWhen)];
      add(`${path}/visibleWhen`, field.visibleWhen, `The question "${field.id}" is never asked`, {
        within: ofPage,
      });
      if (field.type === 'group') addGroup(field, path, ofField);
    });
  });
  definition.fee.lines.forEach((line, index) => {
    add(`/fee/lines/${index}/when`, line.when, `The fee line "${line.id}" never applies`);
  });
  definition.fee.free?.forEach(({ id, when }, index) => {
    add(`/fee/free/${index}/when`, when, `The case "${id}" of being free never applies`);
  });
  definition.forms?.forEach(({ layout }, formIndex) => {
    layout?.sections.forEach((section, index) => {
      section.lines.forEach(({ field, when }, lineIndex) => {
        const path = `/forms/${formIndex}/layout/sections/${index}/lines/${lineIndex}/when`;
        add(path, when, `The line of "${field}" never stands on the form`);
      });
    });
  });
  definition.agencyParts?.forEach(({ id, when }, index) => {
    add(`/agencyParts/${index}/when`, when, `The part "${id}" never gets anything`);
  });
  addRules(definition.rules, '/rules', { within: [] });
  return all;

  function addGroup(field: GroupField, path: string, within: Condition['within']): void {
    field.fields.forEach((inner, index) => {
      add(
        `${path}/fields/${index}/visibleWhen`,
        inner.visibleWhen,
        `The question "${inner.id}" is never asked`,
        { within, group: field },
      );
    });
    addRules(field.rules, `${path}/rules`, { within, group: field });
  }

  function addRules(
    rules: readonly RuleDefinition[] | undefined,
    path: string,
    { within, group }: Pick<Condition, 'within' | 'group'>,
  ): void {
    const ofGroup = group === undefined ? {} : { group };
    rules?.forEach((rule, index) => {
      const when = `${path}/${index}/when`;
      const needsAnswers = rule.alsoWhenBlank !== true;
      add(when, rule.when, `The rule "${rule.id}" is never judged`, { within, needsAnswers, ...ofGroup });
      add(`${path}/${index}/check`, rule.check, `Nobody can satisfy the rule "${rule.id}"`, {
        within: [...within, ...conditionAt(when, rule.when)],
        needsAnswers,
        ...ofGroup,
      });
    });
  }
}

function conditionAt(path: string, rule: JsonLogicRule): Condition['within'] {
  return rule === undefined ? [] : [{ path, rule }];
}
