import { css } from 'lit';
import type { CSSResult } from 'lit';

/** A line that opens to a list; what one of them says. */
export const attentionStyles: CSSResult = css`
  :host {
    display: block;
    flex: none;
  }
  details {
    border-bottom: 2px solid var(--_line);
    padding: 0 20px;
  }
  summary {
    min-height: 44px;
    align-content: center;
    font-size: var(--_small);
    font-weight: 700;
    cursor: pointer;
  }
  summary:focus-visible,
  .answers:focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--_focus);
  }
  .said {
    margin: 8px 20px;
  }
  ul {
    display: grid;
    gap: 8px;
    max-height: 40dvh;
    overflow-y: auto;
    padding: 8px 4px 12px;
    list-style: none;
  }
  .entry {
    display: block;
    width: 100%;
    min-height: 60px;
    padding: 8px 16px;
    text-align: start;
  }
  .soft {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .answers {
    max-height: 44dvh;
    overflow-y: auto;
    margin-top: 14px;
    border-block: 2px solid var(--_line);
  }
  dt {
    margin-top: 10px;
    color: var(--_ink-soft);
    font-size: var(--_small);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  dd .soft {
    font-weight: 400;
  }
`;
