import { css } from 'lit';
import type { CSSResult } from 'lit';

/** One row for each who waits; nothing where nobody does. */
export const careBarStyles: CSSResult = css`
  :host {
    display: block;
    flex: none;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    padding: 10px 20px;
    border-bottom: 2px solid var(--_line);
    background: var(--_sun);
    color: var(--_on-sun);
  }
  ul {
    display: grid;
    flex: 1 1 420px;
    gap: 8px;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .words {
    flex: 1;
  }
  .soft {
    display: block;
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  li .small-button {
    width: auto;
    min-height: 48px;
    padding: 0 16px;
    gap: 8px;
    font-weight: 600;
  }
  label {
    display: flex;
    gap: 10px;
    align-items: center;
    font-weight: 600;
  }
  input {
    width: 180px;
    min-height: 48px;
    padding: 0 12px;
    border: 2px solid var(--_line-control);
    border-radius: var(--_radius-flat);
    background: var(--_surface-raised);
    color: var(--_ink);
    font: inherit;
  }
  input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  input:focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--_focus);
  }
  .notice {
    flex: 1 0 100%;
  }
`;
