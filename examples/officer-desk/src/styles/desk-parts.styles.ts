import { css } from 'lit';
import type { CSSResult } from 'lit';

/** What the parts of the desk share beyond the elements' own styles. */
export const deskParts: CSSResult = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 12px 1px 9px;
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: var(--_small);
    line-height: var(--_small-lh);
    font-weight: 600;
    white-space: nowrap;
  }
  .chip .icon {
    width: 19px;
    height: 19px;
  }
  .chip.in-progress {
    background: var(--_sun);
    color: var(--_on-sun);
    border-radius: 6px;
    padding-inline: 10px;
  }
  .chip.finished {
    background: var(--_positive-soft);
    color: var(--_positive);
  }
  .chip.returned,
  .chip.overdue {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .code {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.01em;
    white-space: nowrap;
  }
  .notice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 10px 14px;
    border-radius: var(--_radius-flat);
    background: var(--_positive-soft);
    color: var(--_positive);
    font-weight: 600;
  }
  .notice.wrong {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .notice .icon {
    margin-top: 2px;
  }
  .main {
    display: flex;
    align-items: stretch;
    min-height: 60px;
    padding: 0 0 0 18px;
    overflow: hidden;
    background: var(--_accent);
    color: var(--_on-accent);
    border: 0;
    border-bottom: 6px solid var(--_accent-deep);
    border-radius: var(--_radius-door);
    font-weight: 700;
    text-align: start;
    cursor: pointer;
  }
  .main:active {
    transform: translateY(4px);
    border-bottom-width: 2px;
    margin-bottom: 4px;
  }
  .main:focus-visible {
    outline: 3px solid transparent;
    box-shadow: var(--_focus);
  }
  .main .words {
    flex: 1;
    align-self: center;
    padding: 6px 14px 6px 0;
    line-height: 24px;
  }
  .main .words small {
    display: block;
    font-size: var(--_small);
    font-weight: 400;
    line-height: 22px;
  }
  .main .leaf {
    display: grid;
    place-items: center;
    width: 56px;
    background: var(--_accent-strong);
  }
`;
