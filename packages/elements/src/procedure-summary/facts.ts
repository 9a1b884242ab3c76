import type { FeeDefinition, ProcessingTime } from '@motcua/procedures';
import type { ElementsKey } from '@motcua/texts/elements';
import { formatDong } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { assertNever } from '../base/assert-never.ts';

/** A fact as it stands on the screen: the answer large, its conditions under it. */
export interface Fact {
  readonly value: string;
  readonly detail: string;
}

/** How long the procedure takes. */
export function timeFact(processing: ProcessingTime, t: Translate<ElementsKey>, language: Language): Fact {
  switch (processing.kind) {
    case 'same-day':
      return {
        value: t('summary.sameDay'),
        detail: t('summary.sameDayDetail', { time: processing.cutOff }),
      };
    case 'working-days':
      return {
        value: t('summary.workingDays', { days: processing.days }),
        detail: processing.text[language],
      };
    default:
      return assertNever(processing);
  }
}

/** What the procedure costs: the price of its one line large; with several lines the definition's own words alone. */
export function feeFact(fee: FeeDefinition, t: Translate<ElementsKey>, language: Language): Fact {
  const text = fee.text[language];
  const [line, ...others] = fee.lines;
  if (line === undefined) return { value: t('fee.free'), detail: '' };
  if (others.length > 0) return { value: text, detail: '' };
  const value = formatDong(line.amount);
  return { value, detail: text.startsWith(value) ? text.slice(value.length).trim() : text };
}
