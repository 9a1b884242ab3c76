import { css } from 'lit';
import type { CSSResult } from 'lit';

export const caseStatusStyles: CSSResult = css`
  .frame {
    min-height: 0;
  }
  .opening.alone {
    display: flex;
  }
  form {
    display: grid;
    gap: 18px;
    max-width: 620px;
  }
  .about {
    display: grid;
    gap: 2px;
  }
  .code {
    font-weight: var(--_weight-display);
    font-size: calc(21 * var(--_px));
    line-height: calc(30 * var(--_px));
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.01em;
    overflow-wrap: anywhere;
  }
  .news {
    display: flex;
    gap: 16px;
    align-items: center;
  }
  .news .icon {
    width: 40px;
    height: 40px;
  }
  .news h2 {
    font-size: calc(26 * var(--_px));
    line-height: calc(35 * var(--_px));
  }
  .news h2:focus {
    outline: none;
  }
  .news.late {
    background: var(--_caution-soft);
  }
  .news.returned {
    background: var(--_danger-soft);
  }
  .news.returned .icon {
    color: var(--_danger);
  }
  .news.finished {
    background: var(--_positive-soft);
  }
  .news.finished .icon {
    color: var(--_positive);
  }
  .news blockquote {
    margin: 8px 0;
    font-weight: 600;
  }
  h3 {
    font-size: var(--_h2);
    line-height: var(--_h2-lh);
    font-weight: 700;
  }
  .stale {
    color: var(--_caution);
    font-weight: 600;
  }
  .buttons {
    display: grid;
    gap: 12px;
  }
  @container (min-width: 800px) {
    .code {
      font-size: calc(26 * var(--_px));
      line-height: calc(36 * var(--_px));
    }
    .news h2 {
      font-size: calc(30 * var(--_px));
      line-height: calc(40 * var(--_px));
    }
  }
`;
