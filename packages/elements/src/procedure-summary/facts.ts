import type { FeeDefinition, ProcessingTime } from '@motcua/procedures';
import type { ElementsKey } from '@motcua/texts/elements';
import { formatDong, inLanguage } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { css, html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { assertNever } from '../base/assert-never.ts';
import { icon } from '../icon/icon.ts';
import type { IconPath } from '../icon/icon.ts';

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
        detail: inLanguage(processing.text, language),
      };
    default:
      return assertNever(processing);
  }
}

/** What the procedure costs: the price of its one line large; with several lines the definition's own words alone. */
export function feeFact(fee: FeeDefinition, t: Translate<ElementsKey>, language: Language): Fact {
  const text = inLanguage(fee.text, language);
  const [line, ...others] = fee.lines;
  if (line === undefined) return { value: t('fee.free'), detail: '' };
  if (others.length > 0) return { value: text, detail: '' };
  const value = formatDong(line.amount);
  return { value, detail: text.startsWith(value) ? text.slice(value.length).trim() : text };
}

/** A fact under its name, in a `<dl class="facts">`; needs `panelStyles` and `factStyles`. */
export function factPanel(path: IconPath, label: string, { value, detail }: Fact): TemplateResult {
  return html`<div class="panel">
    <dt>${icon(path)}${label}</dt>
    <dd class="fact">${value}</dd>
    ${detail === '' ? nothing : html`<dd class="condition">${detail}</dd>`}
  </div>`;
}

export const factStyles: CSSResult = css`
  .facts {
    display: grid;
    gap: var(--_s2);
    margin-top: calc(0.8 * var(--_s4));
  }
  @container (min-width: 480px) {
    .facts {
      grid-template-columns: 1fr 1fr;
      gap: var(--_s3);
    }
  }
  .facts dt {
    display: flex;
    align-items: center;
    gap: var(--_s1);
    font-weight: 600;
    color: var(--_ink-soft);
  }
  .facts dt .icon {
    width: 1.15em;
    height: 1.15em;
  }
  .facts .fact {
    font-size: var(--mc-fact, calc(26 * var(--_px)));
    line-height: var(--mc-fact-lh, calc(36 * var(--_px)));
    font-weight: var(--_weight-display);
    letter-spacing: -0.01em;
  }
  .facts .condition {
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
`;
