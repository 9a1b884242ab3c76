import { css } from 'lit';
import type { CSSResult } from 'lit';

export const groupStyles: CSSResult = css`
  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s3);
    margin-top: var(--_s2);
  }
  .card {
    padding: var(--_s3) var(--_s4) var(--_s4);
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s1) var(--_s3);
  }
  h2:focus {
    outline: none;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    margin-top: var(--_s3);
  }
  dl {
    display: grid;
    gap: var(--_s1);
    margin-top: var(--_s2);
  }
  dt {
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  dd {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    margin-top: var(--_s4);
  }
  .question {
    margin-top: var(--_s3);
    padding-top: var(--_s3);
    border-top: var(--_rule) solid var(--_line);
    font-weight: 600;
  }
  .add {
    justify-content: center;
    gap: var(--_s2);
    margin-top: var(--_s3);
    min-height: var(--mc-field-height, calc(54 * var(--_px)));
    font-weight: 600;
  }
  .full {
    margin-top: var(--_s3);
  }
`;
