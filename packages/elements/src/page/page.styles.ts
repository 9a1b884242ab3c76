import { css } from 'lit';
import type { CSSResult } from 'lit';

export const pageStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  .fields {
    display: grid;
    gap: var(--_s4);
    margin-top: var(--_s4);
  }
  mc-stepper:not(:first-child) {
    padding-top: var(--_s4);
    border-top: var(--_rule) solid var(--_line);
  }
  .summary {
    max-width: var(--mc-measure, 620px);
    margin-top: var(--_s4);
    padding: var(--_s3) var(--_s4) var(--_s4);
    background: var(--_danger-soft);
    color: var(--_danger);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .summary h2 {
    display: flex;
    align-items: center;
    gap: var(--_s2);
  }
  .summary ul {
    display: grid;
    gap: var(--_s2);
    margin-top: var(--_s2);
  }
  .summary .pressable {
    padding: var(--_s1) var(--_s3);
    min-height: calc(44 * var(--_px));
    border-radius: var(--_radius-door-small);
    font-weight: 600;
  }
`;
