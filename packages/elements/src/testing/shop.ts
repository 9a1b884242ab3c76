import { everyField } from '@motcua/procedures/samples';
import { createWizard } from '@motcua/wizard';
import type { AnswerValue, Draft, PageState } from '@motcua/wizard';
import { units } from './sample.ts';

/** The sample procedure with every type of field. */
export const shopWizard = createWizard(everyField, {
  today: '2026-11-22',
  unitName: (code) => units.find((unit) => unit.code === code)?.name,
});

/** Sets several answers. */
export function shopWith(
  answers: Readonly<Record<string, AnswerValue>>,
  draft: Draft = shopWizard.start('26740'),
): Draft {
  return Object.entries(answers).reduce(
    (filled, [path, value]) => shopWizard.answer(filled, path, value),
    draft,
  );
}

export function shopPage(draft: Draft, id: string): PageState {
  const page = shopWizard.pages(draft).find(({ definition }) => definition.id === id);
  if (page === undefined) throw new Error(`The sample has no page ${id}`);
  return page;
}
