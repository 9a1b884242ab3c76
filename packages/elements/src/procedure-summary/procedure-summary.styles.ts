import { css } from 'lit';
import type { CSSResult } from 'lit';

export const procedureSummaryStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  section {
    margin-top: calc(0.7 * var(--_s4));
  }
  section + section {
    padding-top: calc(0.7 * var(--_s4));
    border-top: var(--_rule) solid var(--_line);
  }
  .papers li {
    display: flex;
    gap: var(--_s3);
    align-items: center;
    padding: calc(0.7 * var(--_s2)) 0;
  }
  .papers .icon {
    width: calc(1.8 * var(--_body));
    height: calc(1.8 * var(--_body));
    stroke-width: 1.9;
  }
  .papers b {
    display: block;
    font-size: var(--mc-paper, var(--_value));
    line-height: var(--_value-lh);
    text-wrap: pretty;
  }
  .detail {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .how li {
    display: flex;
    gap: var(--_s3);
    align-items: center;
    padding-top: calc(0.6 * var(--_s2));
  }
  .number {
    flex: none;
    display: grid;
    place-items: center;
    width: 1.7em;
    height: 1.7em;
    border-radius: 0.27em;
    background: var(--_accent-deep);
    color: var(--_on-deep);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
    font-weight: 700;
    line-height: 1;
  }
`;
