import { css } from 'lit';
import type { CSSResult } from 'lit';

export const caseListStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .head {
    padding: 20px 20px 12px;
    border-bottom: 2px solid var(--_line);
  }
  h2 {
    font-size: 26px;
    line-height: 34px;
  }
  .title {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
  }
  .box {
    min-height: 50px;
    max-width: none;
  }
  .box .icon {
    margin: 0 0 0 14px;
    color: var(--_accent);
  }
  .box input {
    padding-inline-start: 0;
    font-size: 18px;
  }
  input::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 12px;
    border: 0;
    padding: 0;
    min-width: 0;
  }
  .filter {
    width: auto;
    min-height: 44px;
    gap: 6px;
    padding: 2px 9px;
    border-radius: 10px 10px 6px 6px;
    font-size: var(--_small);
    line-height: var(--_small-lh);
    font-weight: 600;
  }
  .filter[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .filter .icon {
    width: 18px;
    height: 18px;
    stroke-width: 3;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: 12px 20px 24px;
  }
  ul {
    display: grid;
    gap: 10px;
  }
  .case {
    display: grid;
    padding: 10px 14px;
  }
  .case .first {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 2px 12px;
  }
  .case[aria-current='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    border-width: 3px 3px calc(3px + var(--_ledge-height));
    padding: 9px 13px;
  }
  .case .code {
    font-size: 18px;
    line-height: 26px;
  }
  .case .name {
    font-weight: 600;
  }
  .facts {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: start;
    gap: 0 20px;
    font-size: var(--_small);
    line-height: var(--_small-lh);
    color: var(--_ink-soft);
  }
  .facts > span {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .facts > .whole {
    grid-column: 1 / -1;
  }
  .facts .icon {
    width: 18px;
    height: 18px;
    margin-top: 3px;
  }
  @container desk (max-width: 480px) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .empty {
    padding: 24px 0;
  }
  .more {
    margin-top: 14px;
  }
`;
