import { css } from 'lit';
import type { CSSResult } from 'lit';

export const timelineStyles: CSSResult = css`
  :host {
    --_dot: var(--mc-dot, calc(36 * var(--_px)));
    --_rail: var(--mc-rail, 3px);
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: var(--_dot) 1fr;
    gap: var(--_s3);
    padding-bottom: var(--_s4);
  }
  li:last-child {
    padding-bottom: 0;
  }
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    left: calc((var(--_dot) - var(--_rail)) / 2);
    top: var(--_dot);
    bottom: 0;
    width: var(--_rail);
    background: var(--_line-control);
  }
  li.done:not(:last-child)::before {
    background: var(--_positive);
  }
  .dot {
    display: grid;
    place-items: center;
    width: var(--_dot);
    height: var(--_dot);
    border-radius: 50%;
    border: calc(var(--_rail) * 0.9) solid var(--_line-control);
    background: var(--_surface);
  }
  .dot .icon {
    width: 62%;
    height: 62%;
    stroke-width: 3.4;
  }
  .done .dot {
    background: var(--_positive);
    border-color: var(--_positive);
    color: var(--_on-positive);
  }
  .current .dot {
    background: var(--_sun);
    border: calc(var(--_rail) * 1.4) solid var(--_ink);
  }
  .returned .dot {
    background: var(--_danger);
    border-color: var(--_danger);
    color: var(--_on-danger);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.6em;
    min-height: var(--_dot);
    font-size: var(--_value);
    line-height: var(--_value-lh);
    font-weight: 700;
  }
  .when,
  .holder {
    display: block;
    color: var(--_ink-soft);
  }
`;
