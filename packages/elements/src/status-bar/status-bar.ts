import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { waitingBlocks, waitingStyles } from '../base/breeze-block.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { icon } from '../icon/icon.ts';
import type { IconPath } from '../icon/icon.ts';
import { circleCheck, hourglass, octagonAlert, triangleAlert } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';

/** `waiting`: something is under way. `positive`: done or safe. `caution`: act soon. `danger`: it stopped. */
export type StatusKind = 'waiting' | 'positive' | 'caution' | 'danger';

const signs: Readonly<Record<StatusKind, IconPath>> = {
  waiting: hourglass,
  positive: circleCheck,
  caution: triangleAlert,
  danger: octagonAlert,
};

const statusBarStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    padding: var(--_s2) var(--_s4);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
    background: var(--_caution-soft);
    color: var(--_caution);
  }
  .positive {
    background: var(--_positive-soft);
    color: var(--_positive);
  }
  .danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .icon {
    width: calc(2 * var(--_body));
    height: calc(2 * var(--_body));
    stroke-width: 1.9;
  }
  .text {
    flex: 1;
    min-width: 0;
  }
  b {
    display: block;
    font-size: var(--_value);
    line-height: var(--_value-lh);
  }
  .waiting-blocks {
    display: var(--mc-ornament, block);
    flex: none;
  }
  .waiting-blocks svg {
    height: calc(1.9 * var(--_body));
    width: auto;
  }
`;

/** One sentence about what is going on right now; a change is spoken. What it contains stands under the heading. */
export class McStatusBar extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, waitingStyles, statusBarStyles];
  static override properties: PropertyDeclarations = {
    kind: {},
    heading: {},
    icon: { attribute: false },
  };

  declare kind: StatusKind;
  declare heading: string;
  /** Replaces the sign of its kind. */
  declare icon: IconPath | undefined;

  constructor() {
    super();
    this.kind = 'waiting';
    this.heading = '';
  }

  protected override render(): TemplateResult {
    return html`<div class="bar ${this.kind}" role="status">
      ${icon(this.icon ?? signs[this.kind])}
      <div class="text"><b>${this.heading}</b><slot></slot></div>
      ${this.kind === 'waiting' ? html`<span class="waiting-blocks">${waitingBlocks(4, 2)}</span>` : nothing}
    </div>`;
  }
}
