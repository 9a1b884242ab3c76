import { css } from 'lit';
import type { CSSResult } from 'lit';

/** What `pageField()` draws by itself. */
export const pageFieldStyles: CSSResult = css`
  .note {
    display: flex;
    gap: var(--_s2);
    max-width: var(--mc-measure, 620px);
    padding: var(--_s3) var(--_s4);
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
    white-space: pre-line;
  }
  .note.caution {
    background: var(--_caution-soft);
    color: var(--_caution);
  }
  .computed {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_s4);
    max-width: var(--mc-measure, 620px);
    padding-block: var(--_s2);
    border-block: var(--_rule) solid var(--_line);
  }
  .computed output {
    font-size: var(--_value);
    line-height: var(--_value-lh);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .computed output.none {
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .computed .error {
    display: flex;
    flex-basis: 100%;
    gap: var(--_s1);
    color: var(--_danger);
    font-weight: 600;
  }
`;

export const pageStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
