import { css } from 'lit';
import type { CSSResult } from 'lit';

/** The transom stands on the lintel, which is always `--mc-accent-deep`. */
export const progressStyles: CSSResult = css`
  :host {
    --_block: var(--mc-block, calc(14 * var(--_px)));
    --_line-on-deep: var(--mc-progress-line, var(--_accent));
  }
  ol {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: var(--mc-progress-gap, calc(6 * var(--_px)));
  }
  li {
    position: relative;
    display: flex;
    height: calc(2 * var(--_block));
    border-radius: 0.3em;
    overflow: hidden;
    box-shadow: inset 0 0 0 var(--_border) var(--_line-on-deep);
    color: var(--_line-on-deep);
  }
  .number {
    flex: none;
    display: var(--mc-progress-number-display, grid);
    place-items: center;
    width: calc(2 * var(--_block));
    font-size: round(1.14 * var(--_block), 1px);
    line-height: 1;
    font-weight: 600;
    color: var(--_on-accent-soft);
  }
  .number .icon {
    width: calc(1.3 * var(--_block));
    height: calc(1.3 * var(--_block));
    stroke-width: 3.3;
  }
  .wall {
    display: var(--mc-ornament, block);
    flex: 1 1 0;
    min-width: 0;
    max-width: round(down, calc(100% - 2 * var(--_block)), var(--_block));
    height: 100%;
    overflow: hidden;
  }
  .done {
    background: var(--mc-progress-done, var(--_accent));
    color: var(--_accent-line);
  }
  .done .number {
    color: var(--mc-on-progress-done, var(--_on-accent));
  }
  .now {
    background: var(--_sun);
    color: var(--_sun-line);
    box-shadow: none;
  }
  .now .number {
    color: var(--_on-sun);
  }
  @media (forced-colors: active) {
    li {
      border: 1px solid;
    }
    .now {
      forced-color-adjust: none;
      background: Highlight;
    }
    .now .number {
      color: HighlightText;
    }
  }
`;
