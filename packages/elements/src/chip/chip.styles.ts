import { css } from 'lit';
import type { CSSResult } from 'lit';

/** A state or a source in one or two words; flat, so it cannot be pressed. */
export const chipStyles: CSSResult = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.1em 0.65em 0.1em 0.5em;
    font-size: var(--mc-chip-text, calc(16 * var(--_px)));
    line-height: 1.5;
    font-weight: 600;
    white-space: nowrap;
    border-radius: 999px;
    background: var(--_accent-soft);
    color: var(--_accent);
    outline: 2px solid var(--_panel-line);
    outline-offset: -2px;
  }
  .chip .icon {
    width: 1.25em;
    height: 1.25em;
  }
  .chip.positive {
    background: var(--_positive-soft);
    color: var(--_positive);
  }
  .chip.caution {
    background: var(--_caution-soft);
    color: var(--_caution);
  }
  .chip.danger {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .chip.now {
    background: var(--_sun);
    color: var(--_on-sun);
    border-radius: 0.35em;
    padding-inline: 0.6em;
  }
`;
