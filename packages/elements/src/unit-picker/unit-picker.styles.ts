import { css } from 'lit';
import type { CSSResult } from 'lit';

export const unitPickerStyles: CSSResult = css`
  mc-unit-suggestion[open] + .box:not(:focus-within) {
    display: none;
  }
  .box > .icon:first-child {
    margin: 0 calc(var(--_inset) * -0.4) 0 var(--_inset);
    color: var(--_accent);
  }
  .list {
    display: grid;
    gap: var(--_s2);
    margin-top: var(--_s2);
  }
  :host([kiosk]) .list {
    display: flex;
    flex-wrap: wrap;
  }
  .list:empty {
    display: none;
  }
  .place {
    gap: var(--_s2);
    min-height: var(--mc-small-button-height, calc(54 * var(--_px)));
    padding: var(--_s1) var(--_s3);
    border-radius: var(--_radius-door-small);
  }
  :host([kiosk]) .place {
    width: auto;
  }
  .place > .icon {
    color: var(--_accent);
    width: 1.35em;
    height: 1.35em;
  }
  .place b {
    font-weight: 600;
  }
  .place[aria-selected='true'] {
    outline: 4px solid transparent;
    box-shadow: var(--_focus);
    z-index: 1;
  }
  .former {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .said-below {
    margin-top: var(--_s1);
    color: var(--_ink-soft);
  }
  .said-below.failed {
    color: var(--_danger);
    font-weight: 600;
  }
`;
