import { css } from 'lit';
import type { CSSResult } from 'lit';

export const attachmentStyles: CSSResult = css`
  .list {
    display: grid;
    gap: var(--_s2);
  }
  .list li {
    margin-top: var(--_s1);
  }
  .list li {
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
  .list .failed {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .list span {
    flex: 1 1 8em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .list b {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-weight: 600;
  }
  .both {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .ways {
    display: grid;
    gap: var(--_s2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(220 * var(--_px))), 1fr));
    margin-top: var(--_s2);
  }
  .ways[hidden] {
    display: none;
  }
  .choose {
    justify-content: center;
    gap: var(--_s2);
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
  mc-camera,
  .told + .choose {
    margin-top: var(--_s2);
  }
  .loading {
    margin-top: var(--_s2);
    color: var(--_ink-soft);
  }
  .counter,
  .told {
    display: flex;
    gap: var(--_s2);
    margin-top: var(--_s1);
  }
  .told .error {
    margin-top: 0;
    overflow-wrap: anywhere;
  }
`;
