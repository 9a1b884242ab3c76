import { css } from 'lit';
import type { CSSResult } from 'lit';

export const stepperStyles: CSSResult = css`
  :host {
    max-width: var(--mc-measure, 620px);
  }
  .row {
    --_key: var(--mc-key, calc(60 * var(--_px)));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s2) var(--_s4);
  }
  .question {
    flex: 1 1 7em;
  }
  .question b {
    display: block;
    font-size: var(--mc-option-text, calc(18 * var(--_px)));
    line-height: var(--mc-option-lh, calc(28 * var(--_px)));
    font-weight: 700;
  }
  .note {
    display: block;
    font-weight: 700;
  }
  .keys {
    display: flex;
    align-items: center;
    gap: var(--_s2);
  }
  .keys button {
    width: var(--_key);
    height: var(--_key);
    justify-content: center;
  }
  .keys .icon {
    width: var(--mc-key-icon, calc(30 * var(--_px)));
    height: var(--mc-key-icon, calc(30 * var(--_px)));
    stroke-width: 3;
  }
  output {
    min-width: var(--mc-key, calc(44 * var(--_px)));
    text-align: center;
    font-size: var(--mc-number, calc(36 * var(--_px)));
    line-height: var(--mc-number-lh, calc(48 * var(--_px)));
    font-weight: var(--_weight-display);
    font-variant-numeric: tabular-nums;
  }
  .limit {
    margin-top: var(--_s1);
    font-weight: 600;
    text-align: end;
  }
  .limit:empty {
    display: none;
  }
`;
