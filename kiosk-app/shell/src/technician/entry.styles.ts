import { css } from 'lit';

/** The boxes for a code, and its keys. */
export const entryStyles = css`
  .entry {
    display: grid;
    gap: 24px;
    align-content: end;
    min-height: 100%;
  }
  .digits {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 20px;
    margin-top: 12px;
  }
  .digits i {
    height: 120px;
    border-radius: 16px;
    border: 3px solid var(--mc-line-control);
    background: var(--mc-surface-raised);
    display: grid;
    place-items: center;
  }
  .digits .on::after {
    content: '';
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--mc-ink);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 20px;
  }
  .keys .press {
    min-height: var(--mc-care-key, 150px);
    font-size: 64px;
    font-variant-numeric: tabular-nums;
  }
  .keys .word {
    grid-column: span 2;
    font-size: 44px;
  }
  .keys[inert] {
    opacity: 0.4;
  }
`;
