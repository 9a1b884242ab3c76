import { css, html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import type { IconPath } from '../icon/icon.ts';
import { circleCheck, clock, octagonAlert } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { chipStyles } from './chip.styles.ts';

/** `source`: where a value came from. The others are states, each with its shape. */
export type ChipKind = 'source' | 'positive' | 'caution' | 'danger' | 'now';

const signs: Readonly<Record<ChipKind, IconPath | undefined>> = {
  source: undefined,
  positive: circleCheck,
  caution: clock,
  danger: octagonAlert,
  now: undefined,
};

/** A chip; its text is what it contains. `icon` replaces the sign of its kind. */
export class McChip extends LitElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    chipStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { kind: {}, icon: { attribute: false } };

  declare kind: ChipKind;
  declare icon: IconPath | undefined;

  constructor() {
    super();
    this.kind = 'source';
  }

  protected override render(): TemplateResult {
    const path = this.icon ?? signs[this.kind];
    return html`<span class="chip ${this.kind}"
      >${path === undefined ? nothing : icon(path)}<slot></slot
    ></span>`;
  }
}
