import type { CaseReceiptInput } from '@motcua/receipt/compose';
import { inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { Draft, Wizard } from '@motcua/wizard';

/** What the chosen options say about paying and bringing, such as for a paper that comes by post. */
export function wordsOfChoices(
  draft: Draft,
  wizard: Wizard,
  language: Language,
): Pick<CaseReceiptInput, 'payWhere' | 'bring'> {
  const words = wizard
    .pages(draft)
    .flatMap(({ fields }) =>
      fields.flatMap(({ answer, definition }) =>
        definition.type === 'choice'
          ? definition.options.filter(({ value }) => value === answer?.value).map(({ receipt }) => receipt)
          : [],
      ),
    );
  const pay = words.findLast((said) => said?.pay !== undefined)?.pay;
  const bring = words.findLast((said) => said?.bring !== undefined)?.bring;
  return {
    ...(pay !== undefined && { payWhere: inLanguage(pay, language) }),
    ...(bring !== undefined && { bring: bring.map((line) => inLanguage(line, language)) }),
  };
}
