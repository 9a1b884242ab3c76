import { css } from 'lit';
import type { CSSResult } from 'lit';

/** A line that opens to a table. */
export const feedbackViewStyles: CSSResult = css`
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
    font-weight: 600;
    cursor: pointer;
  }
  summary:focus-visible,
  .wide:focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--_focus);
  }
  p {
    padding: 0 0 12px;
  }
  .wide {
    max-height: 40dvh;
    overflow: auto;
    padding-bottom: 12px;
  }
  table {
    border-collapse: collapse;
    font-size: var(--_small);
  }
  th,
  td {
    padding: 6px 12px;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
`;
