import { css } from 'lit';
import type { CSSResult } from 'lit';

export const procedureInfoStyles: CSSResult = css`
  .paper-head {
    display: none;
  }
  .middle {
    max-width: calc(820 * var(--_px));
  }
  .alone {
    display: grid;
    gap: var(--_s4);
  }
  .facts {
    margin: 0;
  }
  .facts .condition {
    font-weight: 400;
  }
  .notice {
    display: flex;
    gap: var(--_s3);
    padding: var(--_s3) var(--_s4);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .notice.caution {
    background: var(--_caution-soft);
    color: var(--_caution);
  }
  .notice.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .way {
    display: flex;
    gap: var(--_s2);
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .buttons > * {
    flex: 1 1 12em;
  }
  .buttons > .print {
    flex-grow: 0;
  }
  section {
    padding-block: var(--_s4);
    border-top: var(--_rule) solid var(--_line);
  }
  section:last-child {
    padding-bottom: 0;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    margin-bottom: var(--_s1);
  }
  h2 .icon {
    color: var(--_accent);
    width: 1.25em;
    height: 1.25em;
  }
  h3 {
    margin-top: var(--_s3);
    font-size: inherit;
    font-weight: 600;
  }
  b {
    font-weight: 600;
  }
  .rows li {
    padding-block: calc(0.6 * var(--_s2));
  }
  .rows li + li {
    border-top: 1px solid var(--_line);
  }
  .with-icon {
    display: flex;
    gap: var(--_s3);
    align-items: flex-start;
  }
  .with-icon > div {
    flex: 1;
    min-width: 0;
  }
  .with-icon > .icon {
    margin-top: 0.1em;
  }
  .wide {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_s4);
  }
  .wide > div {
    flex: 1 1 16em;
    min-width: 0;
  }
  .time {
    font-weight: 600;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }
  .dots {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .number {
    flex: none;
    display: grid;
    place-items: center;
    width: 1.7em;
    height: 1.7em;
    border-radius: 0.27em;
    background: var(--_accent-deep);
    color: var(--_on-deep);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
    font-weight: 700;
    line-height: 1;
  }
  .about div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
    padding-block: calc(0.4 * var(--_s2));
  }
  .about dt {
    flex: 0 0 11em;
    color: var(--_ink-soft);
  }
  .about dd {
    flex: 1 1 14em;
    min-width: 0;
  }
  @container (min-width: 800px) {
    .opening:not(:has(.side)) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
