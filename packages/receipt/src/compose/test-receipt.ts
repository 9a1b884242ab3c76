import { formatDate, formatTime, formatWeekday, paperLanguage, translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { receiptTexts } from '@motcua/texts/receipt';
import type { ReceiptDocument } from '../document.ts';

export interface TestReceiptInput {
  readonly language: Language;
  readonly unitName: string;
  readonly kioskName: string;
  /** RFC 3339. */
  readonly at: string;
  readonly widthDots?: number;
}

/** Composes the paper an operator prints to see that head, cutter and letters are all right. */
export function composeTestReceipt(input: TestReceiptInput): ReceiptDocument {
  const language = paperLanguage(input.language);
  const t = translator(receiptTexts, language);
  const when = t('case.when', {
    time: formatTime(input.at),
    weekday: formatWeekday(input.at, language),
    date: formatDate(input.at),
    kiosk: input.kioskName,
  });
  return {
    language,
    blocks: [
      { kind: 'ornament' },
      { kind: 'letterhead', name: input.unitName, detail: t('letterhead.detail') },
      { kind: 'rule' },
      { kind: 'title', text: t('test.title') },
      { kind: 'paragraph', align: 'center', text: when },
      { kind: 'qr', text: input.at },
      { kind: 'rule', dashed: true },
      { kind: 'paragraph', text: t('test.lead') },
      { kind: 'heading', text: t('test.letters') },
      { kind: 'paragraph', text: t('test.sentence') },
      { kind: 'paragraph', text: t('test.sentence'), strong: true },
      ...(input.widthDots === undefined
        ? []
        : [
            {
              kind: 'row' as const,
              label: t('test.width'),
              value: t('test.width-value', { dots: input.widthDots }),
            },
          ]),
      { kind: 'ornament' },
    ],
  };
}
