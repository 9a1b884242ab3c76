import { css } from 'lit';
import type { CSSResult } from 'lit';

export const answersStyles: CSSResult = css`
  h2 {
    margin-top: var(--_s4);
    padding-bottom: var(--_s1);
    border-bottom: calc(2 * var(--_rule)) solid var(--_accent);
  }
  section + dl {
    margin-top: var(--_s5);
    border-top: calc(2 * var(--_rule)) solid var(--_accent);
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 var(--_s3);
    padding: var(--_s2) 0;
    border-bottom: var(--_rule) solid var(--_line);
  }
  dt {
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  dd {
    grid-column: 1;
    font-size: var(--_value);
    line-height: var(--_value-lh);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .side {
    grid-area: 1 / 2 / span 2;
    font-size: var(--_body);
    line-height: var(--_body-lh);
  }
`;
