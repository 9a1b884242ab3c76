import type { ReviewRow } from '@motcua/wizard';
import { html } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import { chipStyles } from '../chip/chip.styles.ts';
import { sourceChip } from '../chip/source-chip.ts';
import { icon } from '../icon/icon.ts';
import { pencil } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { McChangeEvent } from './answers.events.ts';
import { answersStyles } from './answers.styles.ts';

/**
 * Check your answers: each with its label, and either where it came from or a way to change it.
 *
 * Sends `mc-change` with page and field of the answer.
 */
export class McAnswers extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, chipStyles, answersStyles];
  static override properties: PropertyDeclarations = { rows: { attribute: false } };

  declare rows: readonly ReviewRow[];

  constructor() {
    super();
    this.rows = [];
  }

  protected override render(): TemplateResult {
    return html`<dl>
      ${this.rows.map(
        (row) =>
          html`<div class="row">
            <dt>${this.local(row.label)}</dt>
            <dd>${this.local(row.value)}</dd>
            <dd class="side">${this.#side(row)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #side(row: ReviewRow): TemplateResult {
    if (row.provenance !== 'typed')
      return sourceChip(row.provenance, this.t(`source.short.${row.provenance}`));
    return html`<button
      type="button"
      class="pressable small-button"
      aria-label=${this.t('answers.editNamed', { label: this.local(row.label) })}
      @click=${(): unknown => this.dispatchEvent(new McChangeEvent(row.pageId, row.fieldId))}
    >
      ${icon(pencil)}${this.t('answers.edit')}
    </button>`;
  }
}
