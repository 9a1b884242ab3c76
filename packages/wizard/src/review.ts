import type { GroupField } from '@motcua/procedures';
import { inEveryLanguage, inLanguage } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import type { AnswerReader } from './answer-reader.ts';
import { meetsAssurance } from './assurance.ts';
import { isComputed } from './computed.ts';
import type { ReviewRow } from './types.ts';
import type { Visibility, VisibleField } from './visibility.ts';

/** The visible answers as people read them, in the order of the pages; the items of a group one after the other. */
export function reviewRows(visibility: Visibility, reader: AnswerReader): readonly ReviewRow[] {
  return visibility.pages.flatMap((page) => {
    const pageId = page.definition.id;
    const row = (field: VisibleField, item?: ReviewRow['item']): readonly ReviewRow[] => {
      const { definition, path, answer } = field;
      if (answer === undefined || definition.type === 'note') return [];
      const label = definition.reviewLabel ?? definition.label;
      return [
        {
          fieldId: path,
          pageId,
          label: item === undefined ? label : withItem(label, item),
          value: reader.textOf(definition, answer),
          provenance: answer.provenance,
          sensitivity: definition.sensitivity,
          ...(meetsAssurance(definition, answer.provenance) ? {} : { compareCard: true as const }),
          ...(isComputed(definition) ? { computed: true } : {}),
          ...(item === undefined ? {} : { item }),
        },
      ];
    };
    return page.fields.flatMap((field) => {
      const { definition } = field;
      if (definition.type !== 'group') return row(field);
      return field.items.flatMap((item, index) =>
        item.fields.flatMap((inner) => row(inner, itemOf(definition, item.key, index + 1))),
      );
    });
  });
}

function itemOf(group: GroupField, key: string, number: number): NonNullable<ReviewRow['item']> {
  return { groupId: group.id, key, number, name: group.itemName };
}

/** `Thành viên 2 · Họ tên` */
function withItem(label: LocalText, { name, number }: NonNullable<ReviewRow['item']>): LocalText {
  return inEveryLanguage(
    (language) => `${inLanguage(name, language)} ${number} · ${inLanguage(label, language)}`,
  );
}
