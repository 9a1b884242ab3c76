import { formatDong } from '@motcua/texts';
import type { Fee, FeeLine } from '@motcua/wizard';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';

const feeStyles = css`
  dl,
  .row {
    display: grid;
    gap: 0 var(--_s3);
  }
  dl {
    gap: var(--_s2);
  }
  .row {
    grid-template-columns: 1fr auto;
    align-items: baseline;
  }
  dd {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .basis {
    grid-column: 1 / -1;
    font-weight: 400;
    text-align: start;
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .total {
    padding-top: var(--_s2);
    border-top: var(--_rule) solid var(--_line);
    font-weight: 700;
  }
  .total dd {
    font-size: var(--mc-fact, calc(26 * var(--_px)));
    line-height: var(--mc-fact-lh, calc(34 * var(--_px)));
    font-weight: var(--_weight-display);
  }
`;

/** What it costs: each line with its quantity and its legal basis, and the total. */
export class McFee extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, panelStyles, feeStyles];
  static override properties: PropertyDeclarations = { fee: { attribute: false } };

  declare fee: Fee | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { fee } = this;
    if (fee === undefined) return nothing;
    return html`<dl class="panel">
      ${fee.lines.map((line) => this.#line(line))}
      <div class="row total">
        <dt>${this.t('fee.total')}</dt>
        <dd>${fee.total === 0 ? this.t('fee.free') : formatDong(fee.total)}</dd>
      </div>
    </dl>`;
  }

  #line(line: FeeLine): TemplateResult {
    return html`<div class="row">
      <dt>${this.local(line.name)}</dt>
      <dd>${this.t('fee.quantity', { quantity: line.quantity, amount: formatDong(line.amount) })}</dd>
      <dd class="basis">${this.t('fee.basis', { basis: this.local(line.basis) })}</dd>
    </div>`;
  }
}
