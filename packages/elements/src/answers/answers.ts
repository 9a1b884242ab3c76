import { inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { ReviewRow } from '@motcua/wizard';
import { html, nothing } from 'lit';
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
    return html`${byItem(this.rows).map((rows) => {
      const item = rows[0]?.item;
      const list = html`<dl>${rows.map((row) => this.#row(row))}</dl>`;
      if (item === undefined) return list;
      const name = itemName(item, this.language);
      return html`<section aria-label=${name}>
        <h2>${name}</h2>
        ${list}
      </section>`;
    })}`;
  }

  #row(row: ReviewRow): TemplateResult {
    const label = this.local(row.label);
    // The heading of the item has said which one it is.
    const prefix = row.item === undefined ? '' : `${itemName(row.item, this.language)} · `;
    return html`<div class="row">
      <dt>${label.startsWith(prefix) ? label.slice(prefix.length) : label}</dt>
      <dd>${this.local(row.value)}</dd>
      ${row.computed === true ? nothing : html`<dd class="side">${this.#side(row)}</dd>`}
    </div>`;
  }

  #side(row: ReviewRow): TemplateResult {
    if (row.provenance !== 'typed') return sourceChip(row.provenance, this.language, 'short');
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

function itemName({ name, number }: NonNullable<ReviewRow['item']>, language: Language): string {
  return `${inLanguage(name, language)} ${number}`;
}

/** Rows that stand together: those of one item, and those between items. */
function byItem(rows: readonly ReviewRow[]): readonly (readonly ReviewRow[])[] {
  const groups: ReviewRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && itemKey(last[0]) === itemKey(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function itemKey(row: ReviewRow | undefined): string {
  return row?.item === undefined ? '' : `${row.item.groupId}.${row.item.key}`;
}
