import type { FieldDefinition, ProcedureDefinition } from '../../definition.ts';
import type { Finding } from '../checks/finding.ts';

/** Texts that a condition compares a choice with although they are none of its options: mostly slips of the pen. */
export function checkOptions(definition: ProcedureDefinition): readonly Finding[] {
  const findings: Finding[] = [];
  const top = optionsOf(definition.pages.flatMap((page) => page.fields));
  walk(definition, '', undefined);
  return findings;

  function walk(value: unknown, path: string, item: Options | undefined): void {
    if (typeof value !== 'object' || value === null) return;
    const own = ownFields(value);
    const inner = own === undefined ? item : optionsOf(own);
    for (const [name, member] of Object.entries(value) as [string, unknown][]) {
      const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (comparisons.has(name) && Array.isArray(member)) compare(member, at, item);
      walk(member, at, inner);
    }
  }

  function compare(operands: readonly unknown[], path: string, item: Options | undefined): void {
    const options = operands.flatMap((operand) => optionsRead(operand, top, item) ?? [])[0];
    if (options === undefined) return;
    const report = (text: unknown, at: string): void => {
      if (typeof text !== 'string' || options.values.includes(text)) return;
      const known = options.values.map((value) => `"${value}"`).join(', ');
      findings.push({
        kind: 'problem',
        path: at,
        reason: `"${text}" is no option of "${options.fieldId}", which has ${known}.`,
      });
    };
    operands.forEach((operand, index) => {
      if (Array.isArray(operand)) operand.forEach((text, inner) => report(text, `${path}/${index}/${inner}`));
      else report(operand, `${path}/${index}`);
    });
  }
}

interface OptionList {
  readonly fieldId: string;
  readonly values: readonly string[];
}

type Options = ReadonlyMap<string, OptionList>;

const comparisons = new Set(['===', '!==', '==', '!=', 'in']);

function optionsOf(fields: readonly FieldDefinition[]): Options {
  return new Map(
    fields.flatMap((field): readonly (readonly [string, OptionList])[] =>
      field.type === 'choice' || field.type === 'choices'
        ? [[field.id, { fieldId: field.id, values: field.options.map(({ value }) => value) }]]
        : [],
    ),
  );
}

/** The fields of a group, inside which `item.<field>` means them. */
function ownFields(value: object): readonly FieldDefinition[] | undefined {
  const group = 'type' in value && value.type === 'group' && 'fields' in value ? value.fields : undefined;
  return Array.isArray(group) ? (group as readonly FieldDefinition[]) : undefined;
}

function optionsRead(operand: unknown, top: Options, item: Options | undefined): OptionList | undefined {
  if (typeof operand !== 'object' || operand === null || !('var' in operand)) return undefined;
  const [scope, id = ''] = String(operand.var).split('.');
  return scope === 'answers' ? top.get(id) : scope === 'item' ? item?.get(id) : undefined;
}
