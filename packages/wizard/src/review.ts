import type { GroupField } from '@motcua/procedures';
import type { Language, LocalText } from '@motcua/texts';
import { isComputed } from './computed.ts';
import { formatAnswer } from './format-answer.ts';
import type { ReviewRow, WizardContext } from './types.ts';
import type { Visibility, VisibleField } from './visibility.ts';

/** The visible answers as people read them, in the order of the pages; the items of a group one after the other. */
export function reviewRows(visibility: Visibility, context: WizardContext): readonly ReviewRow[] {
  return visibility.pages.flatMap((page) => {
    const pageId = page.definition.id;
    const row = (field: VisibleField, item?: ReviewRow['item']): readonly ReviewRow[] => {
      const { definition, path } = field;
      const { answer } = field;
      if (answer === undefined || definition.type === 'note') return [];
      const inLanguage = (language: Language): string =>
        formatAnswer(definition, answer.value, context, language);
      const label = definition.reviewLabel ?? definition.label;
      return [
        {
          fieldId: path,
          pageId,
          label: item === undefined ? label : withItem(label, item),
          value: { vi: inLanguage('vi'), en: inLanguage('en') },
          provenance: answer.provenance,
          sensitivity: definition.sensitivity,
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
  return { vi: `${name.vi} ${number} · ${label.vi}`, en: `${name.en} ${number} · ${label.en}` };
}
