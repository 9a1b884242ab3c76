import { css } from 'lit';
import type { CSSResult } from 'lit';

export const caseDetailStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 20px 28px 28px;
  }
  .back {
    display: none;
    margin-bottom: 16px;
  }
  .nothing .back {
    margin: 0;
  }
  h2:focus {
    outline: none;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 16px;
  }
  .top .code {
    font-size: 28px;
    line-height: 38px;
    font-weight: 800;
  }
  .who {
    font-size: 20px;
    line-height: 30px;
    font-weight: 600;
  }
  .reason {
    margin-top: 16px;
    padding: 12px 16px;
    border-radius: var(--_radius-flat);
    background: var(--_danger-soft);
    overflow-wrap: anywhere;
  }
  .reason b {
    color: var(--_danger);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 12px 20px;
    margin-top: 16px;
  }
  .facts > div {
    grid-column: span 2;
  }
  .facts > .wide {
    grid-column: span 3;
  }
  dl {
    margin: 0;
  }
  dt {
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  dd {
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 24px 32px;
    margin-top: 24px;
  }
  section > h3 {
    margin-bottom: 12px;
    font-size: 20px;
    line-height: 28px;
    font-weight: 700;
  }
  .answers {
    display: grid;
  }
  .answers > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    align-items: end;
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .answers .compare {
    grid-column: 1 / -1;
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .answers dt {
    grid-column: 1 / -1;
  }
  .papers {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .papers li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .papers .compare {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 600;
  }
  .log {
    display: grid;
    gap: 8px;
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .log time {
    display: block;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .log p {
    overflow-wrap: anywhere;
  }
  section + section {
    margin-top: 24px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: stretch;
    padding: 14px 28px 16px;
    border-top: 2px solid var(--_line);
    background: var(--_surface);
  }
  .actions[hidden] {
    display: none;
  }
  .notice-place {
    flex: 1 0 100%;
  }
  .actions .main {
    flex: 1 1 260px;
  }
  .actions .small-button {
    min-height: 60px;
    padding: 0 18px;
    font-weight: 700;
  }
  .nothing {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 20px;
    padding: 40px 20px;
    text-align: center;
    color: var(--_ink-soft);
  }
  .nothing .mark {
    width: 88px;
    opacity: 0.9;
  }
  @container desk (max-width: 900px) {
    .back {
      display: flex;
    }
    .top .code {
      font-size: 24px;
      line-height: 34px;
    }
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .facts > div,
    .facts > .wide {
      grid-column: span 1;
    }
    .scroll {
      padding-inline: 20px;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .actions {
      padding-inline: 20px;
    }
    .actions .small-button {
      flex: 1 1 auto;
    }
  }
`;
