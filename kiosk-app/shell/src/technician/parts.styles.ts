import { css } from 'lit';

/** What every part of the mode is made of: cards, keys, lines of facts, and how well something is. */
export const partStyles = css`
  .card,
  .device,
  .events {
    padding: 28px 32px 32px;
    border-radius: 20px;
    background: var(--mc-surface-sunk);
    box-shadow: inset 0 0 0 3px var(--mc-panel-line, transparent);
  }
  .banner {
    padding: 20px 32px;
    border-radius: 16px;
    background: var(--mc-caution-soft);
    color: var(--mc-caution);
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: center;
    justify-content: space-between;
  }
  .chip {
    display: inline-flex;
    gap: 12px;
    align-items: center;
    padding: 6px 24px 6px 16px;
    border-radius: 999px;
    font-weight: 600;
  }
  .icon {
    width: 40px;
    height: 40px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .good {
    color: var(--mc-positive);
  }
  .caution {
    color: var(--mc-caution);
  }
  .bad {
    color: var(--mc-danger);
  }
  .chip.good {
    background: var(--mc-positive-soft);
  }
  .chip.busy {
    background: var(--mc-sun);
    color: var(--mc-on-sun);
  }
  .chip.caution {
    background: var(--mc-caution-soft);
  }
  .chip.bad {
    background: var(--mc-danger-soft);
  }
  .advice li {
    margin-top: 10px;
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 40px;
    margin-top: 16px;
  }
  .facts dt,
  .lines dt,
  .note {
    color: var(--mc-ink-soft);
    font-size: 34px;
    line-height: 46px;
  }
  .facts dd,
  .lines dd {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .lines div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 24px;
    padding: 12px 0;
    border-top: 2px solid var(--mc-line);
  }
  .lines .good dd::before {
    content: '✓ ' / '';
  }
  .lines .caution dd::before {
    content: '△ ' / '';
  }
  .lines .bad dd::before {
    content: '⬣ ' / '';
  }
  .tests {
    display: flex;
    flex-wrap: wrap;
    gap: 20px;
    margin-top: 24px;
  }
  .press {
    font: inherit;
    font-weight: 600;
    color: var(--mc-ink);
    min-height: 104px;
    padding: 14px 32px;
    cursor: pointer;
    background: var(--mc-surface-raised);
    border: 3px solid var(--mc-line-control);
    border-bottom-width: 10px;
    border-radius: 18px 18px 10px 10px;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .press:active {
    border-bottom-width: 3px;
    transform: translateY(7px);
  }
  .press[aria-disabled='true'] {
    color: var(--mc-ink-soft);
    background: transparent;
    border-style: dashed;
    border-bottom-width: 3px;
    cursor: default;
  }
  .press[aria-pressed='true'],
  .press[aria-current] {
    background: var(--mc-sun);
    color: var(--mc-on-sun);
  }
  .press.sure {
    background: var(--mc-danger-soft);
    color: var(--mc-danger);
    border-color: var(--mc-danger);
  }
  .press:focus-visible,
  ol:focus-visible {
    outline: 5px solid var(--mc-focus-in);
    box-shadow: 0 0 0 11px var(--mc-focus-out);
  }
  .wide {
    width: 100%;
  }
  .outcome {
    min-height: 50px;
    margin-top: 16px;
    font-weight: 600;
  }
  .outcome:empty {
    min-height: 0;
  }
`;
