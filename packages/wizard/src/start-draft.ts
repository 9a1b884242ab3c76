import type { ProcedureDefinition } from '@motcua/procedures';
import { fieldsOf } from './draft.ts';
import { startAnswers, withItemKeys } from './items.ts';
import type { Draft } from './types.ts';

/**
 * An empty draft. Counts stand at their start value, groups have their least number of empty items; nothing else is
 * chosen for anybody.
 */
export function startDraft(definition: ProcedureDefinition, unit: string): Draft {
  const fields = fieldsOf(definition);
  let draft: Draft = {
    procedure: { id: definition.id, version: definition.version },
    unit,
    answers: startAnswers(fields, (fieldId) => fieldId),
    consented: false,
  };
  for (const field of fields) {
    if (field.type !== 'group') continue;
    draft = withItemKeys(
      draft,
      field,
      Array.from({ length: field.minimum }, (_, index) => String(index + 1)),
    );
  }
  return draft;
}
