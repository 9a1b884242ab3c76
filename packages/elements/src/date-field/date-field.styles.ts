import { css } from 'lit';
import type { CSSResult } from 'lit';

export const dateFieldStyles: CSSResult = css`
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
  .part {
    width: calc(2 * var(--_inset) + 2.4em);
    font-size: var(--mc-field-text, calc(20 * var(--_px)));
  }
  .part.year {
    width: calc(2 * var(--_inset) + 3.6em);
  }
  .part label {
    display: block;
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .part .box {
    margin-top: 2px;
    font-size: inherit;
  }
  .part input {
    width: 100%;
  }
  .unknown {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-top: var(--_s2);
  }
  .unknown button {
    max-width: 100%;
    white-space: normal;
  }
  .unknown [aria-pressed='true'] {
    background: var(--mc-chosen, var(--_accent-soft));
    color: var(--mc-on-chosen, var(--_accent));
    border-color: var(--_accent);
  }
`;
