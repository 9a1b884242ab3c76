import { css } from 'lit';
import type { CSSResult } from 'lit';

/** One row under the lintel; the lines open below it. */
export const queueBarStyles: CSSResult = css`
  :host {
    display: block;
    flex: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    padding: 10px 20px;
    border-bottom: 2px solid var(--_line);
    background: var(--_accent-soft);
  }
  .counter {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 600;
  }
  select {
    min-height: 48px;
    padding: 0 12px;
    border: 2px solid var(--_line-control);
    border-radius: var(--_radius-flat);
    background: var(--_surface-raised);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
  }
  select:focus-visible,
  summary:focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--_focus);
  }
  .present {
    display: flex;
    align-items: baseline;
    gap: 12px;
  }
  .number {
    font-size: 40px;
    line-height: 48px;
    font-weight: 800;
    font-variant-numeric: tabular-nums;
  }
  .keys {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 8px;
  }
  .keys .small-button,
  .tickets .small-button {
    width: auto;
    min-height: 48px;
    padding: 0 16px;
    gap: 8px;
    font-weight: 600;
  }
  .notice {
    flex: 1 0 100%;
  }
  summary {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 0 8px;
    border-radius: var(--_radius-flat);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] {
    flex: 1 0 100%;
    max-height: 40dvh;
    overflow-y: auto;
  }
  h2 {
    margin: 8px 0 4px;
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .soft {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .tickets {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding: 0;
    list-style: none;
  }
  .tickets li {
    display: flex;
    gap: 10px;
    align-items: center;
  }
`;
