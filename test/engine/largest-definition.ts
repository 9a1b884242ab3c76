import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { everyField } from '@motcua/procedures/samples';
import type { ProcedureDefinition } from '@motcua/procedures';
import { createWizard } from '@motcua/wizard';
import type { Draft, Wizard, WizardContext } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';

const unit = '26740';
const context: WizardContext = {
  today: '2026-11-23',
  unitName: (code) => (code === unit ? { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' } : undefined),
};

export interface Filled {
  readonly wizard: Wizard;
  readonly draft: Draft;
  /** Fields that are asked, each item's counted by itself. */
  readonly fields: number;
}

/** A definition filled in on its longest way, each group with `items` items as far as it takes them. */
export function filled(definition: ProcedureDefinition, items: number): Filled {
  const wizard = createWizard(definition, context);
  const draft = fillInAll(wizard, { today: context.today, unit, path: 'longest', items });
  const states = wizard.pages(draft).flatMap((page) => page.fields);
  const fields = states
    .map((state) => 1 + (state.items ?? []).reduce((sum, item) => sum + item.fields.length, 0))
    .reduce((sum, count) => sum + count, 0);
  return { wizard, draft, fields };
}

/** The definition of the catalogue, or the sample, that asks most with so many items. */
export async function largestDefinition(items: number): Promise<ProcedureDefinition> {
  const outcome = await loadDefinitions(builtInCatalogueFolder);
  if (outcome.code !== 'ok') throw new Error('the built-in catalogue cannot be read');
  const bySize = [...outcome.definitions, everyField]
    .filter((definition) => definition.informationOnly !== true)
    .map((definition) => ({ definition, fields: filled(definition, items).fields }))
    .toSorted((one, other) => other.fields - one.fields);
  const [largest] = bySize;
  if (largest === undefined) throw new Error('there is no definition');
  return largest.definition;
}

/** A definition of so many fields, every second of them under a condition and every tenth in a rule. */
export function definitionOf(fields: number): ProcedureDefinition {
  const label = { vi: 'Câu hỏi', en: 'Question' };
  const id = (index: number): string => `field${index}`;
  const above = (index: number): object => ({ '>=': [{ var: `answers.${id(index)}` }, 0] });
  return {
    ...everyField,
    id: `of-${fields}`,
    agencyParts: [],
    fee: { ...everyField.fee, lines: [], free: [] },
    pages: Array.from({ length: fields / 10 }, (_page, page) => ({
      id: `page-${page}`,
      title: label,
      part: 'form' as const,
      fields: Array.from({ length: 10 }, (_field, position) => {
        const index = page * 10 + position;
        return {
          id: id(index),
          type: 'money' as const,
          label,
          sensitivity: 'public' as const,
          ...(index % 2 === 1 ? { visibleWhen: above(index - 1) } : {}),
        };
      }),
    })),
    rules: Array.from({ length: fields / 10 }, (_, index) => ({
      id: `rule-${index}`,
      check: above(index * 10),
      at: id(index * 10),
      message: label,
    })),
  };
}
