import { css } from 'lit';
import type { CSSResult } from 'lit';

export const catalogStyles: CSSResult = css`
  .count {
    font-weight: 600;
  }
  .found {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    gap: 16px;
    padding: 12px 18px;
  }
  .row .text,
  .filter .text {
    flex: 1;
    min-width: 0;
  }
  .row b {
    display: block;
    font-size: var(--_value);
    line-height: var(--_value-lh);
    font-weight: 700;
  }
  .row mark {
    background: none;
    color: inherit;
    box-shadow: inset 0 -0.26em var(--_sun);
  }
  .row .fact {
    display: flex;
    gap: 8px;
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .icon {
    flex: none;
    width: 1.35em;
    height: 1.35em;
  }
  h2 {
    font-size: var(--_h2);
    line-height: var(--_h2-lh);
    margin-bottom: 10px;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(150 * var(--_px))), 1fr));
    gap: 10px;
  }
  .filter {
    gap: 10px;
    min-height: calc(60 * var(--_px));
    padding: 6px 12px;
    font-weight: 600;
  }
  .filter[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    border-color: var(--_accent);
  }
  .picture {
    flex: none;
    width: calc(36 * var(--_px));
    height: calc(36 * var(--_px));
  }
  .picture svg {
    display: block;
    width: 100%;
    height: 100%;
  }
`;
