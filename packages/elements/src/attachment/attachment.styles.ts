import { css } from 'lit';
import type { CSSResult } from 'lit';

export const attachmentStyles: CSSResult = css`
  .files {
    display: grid;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s1) var(--_s2);
    padding: var(--_s2) var(--_s3);
    background: var(--_sunk);
    border-radius: var(--_radius-flat);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .files span {
    flex: 1 1 8em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .files b {
    display: block;
    font-weight: 600;
  }
  .choose {
    justify-content: center;
    gap: var(--_s2);
    margin-top: var(--_s2);
    padding: var(--_s1) var(--_s3);
    min-height: var(--mc-field-height, calc(54 * var(--_px)));
    font-weight: 600;
  }
  .choose:has(:focus-visible) {
    outline: 4px solid transparent;
    box-shadow: var(--_focus);
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .counter {
    display: flex;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
`;
