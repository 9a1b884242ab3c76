import { css } from 'lit';
import type { CSSResult } from 'lit';

export const unitSuggestionStyles: CSSResult = css`
  :host(:not([open])) {
    display: none;
  }
  .question {
    display: grid;
    gap: var(--_s1);
    margin-top: var(--_s1);
    padding: var(--_s3);
    background: var(--_sun-soft);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .from {
    display: flex;
    gap: var(--_s1);
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .from span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: var(--_value);
    line-height: var(--_value-lh);
    font-weight: 700;
    text-wrap: balance;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
  .answers .pressable {
    flex: 1 1 100%;
    gap: var(--_s1);
    min-height: var(--mc-field-height, calc(54 * var(--_px)));
    padding: var(--_s1) var(--_s3);
    border-radius: var(--_radius-door-small);
    font-weight: 600;
  }
  .answers.single .pressable {
    flex: 1 1 8em;
    justify-content: center;
    text-align: center;
  }
  .answers .other {
    justify-content: center;
  }
`;
