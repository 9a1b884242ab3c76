import type { FieldDefinition, GroupField, ProcedureDefinition } from '@motcua/procedures';
import { fieldsOf } from './draft.ts';
import { itemPathParts } from './item-path.ts';
import { checkRule } from './rule.ts';

/** The fields of a definition, found by their paths. */
export interface WizardFields {
  /** Throws for a field that the definition does not have. */
  readonly field: (path: string) => FieldDefinition;
  readonly group: (groupId: string) => GroupField;
}

/** Indexes the fields of a definition; throws when one of its conditions uses an operator we do not know. */
export function wizardFields(definition: ProcedureDefinition): WizardFields {
  checkConditions(definition);
  const fields = new Map<string, FieldDefinition>();
  for (const field of fieldsOf(definition)) {
    fields.set(field.id, field);
    if (field.type !== 'group') continue;
    for (const inner of field.fields) fields.set(`${field.id}.${inner.id}`, inner);
  }
  const field = (path: string): FieldDefinition => {
    const item = itemPathParts(path);
    const found = fields.get(item === undefined ? path : `${item.groupId}.${item.fieldId}`);
    if (found === undefined || (item === undefined && path.includes('.'))) {
      throw new Error(`The definition "${definition.id}" has no field "${path}".`);
    }
    return found;
  };
  const group = (groupId: string): GroupField => {
    const found = field(groupId);
    if (found.type !== 'group') throw new Error(`"${groupId}" is no group.`);
    return found;
  };
  return { field, group };
}

function checkConditions(definition: ProcedureDefinition): void {
  const checkField = (field: FieldDefinition): void => {
    checkRule(field.visibleWhen);
    if ('compute' in field) checkRule(field.compute);
    if (field.type !== 'group') return;
    field.fields.forEach(checkField);
    for (const rule of field.rules ?? []) checkRule([rule.when, rule.check]);
  };
  for (const page of definition.pages) {
    checkRule(page.visibleWhen);
    page.fields.forEach(checkField);
  }
  for (const line of definition.fee.lines) checkRule(line.when);
  for (const free of definition.fee.free ?? []) checkRule(free.when);
  for (const part of definition.agencyParts ?? []) checkRule(part.when);
  for (const rule of definition.rules ?? []) checkRule([rule.when, rule.check]);
}
