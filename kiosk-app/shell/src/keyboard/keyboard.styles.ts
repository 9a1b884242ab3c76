import { css } from 'lit';
import type { CSSResult } from 'lit';

/** Sizes are CSS pixels on the 1080 wide screen, 20 mm a key on 21.5 inches. */
export const keyboardStyles: CSSResult = css`
  :host {
    display: block;
    font-family: var(--mc-font, 'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif);
    color: var(--mc-ink);
  }
  .keyboard {
    background: var(--mc-surface-sunk);
    border-top: 4px solid var(--mc-line);
    padding: 24px 32px 28px;
    display: grid;
    gap: 11px;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(20, minmax(0, 1fr));
    gap: 11px;
  }
  .w1 {
    grid-column: span 1;
  }
  .w2 {
    grid-column: span 2;
  }
  .w3 {
    grid-column: span 3;
  }
  .w4 {
    grid-column: span 4;
  }
  .w5 {
    grid-column: span 5;
  }
  .w6 {
    grid-column: span 6;
  }
  .w8 {
    grid-column: span 8;
  }
  .w10 {
    grid-column: span 10;
  }
  .w12 {
    grid-column: span 12;
  }
  .key {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 98px;
    padding: 0;
    font: 600 52px/60px var(--mc-font, 'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif);
    font-size: max(52px, var(--mc-body, 38px));
    color: var(--mc-ink);
    background: var(--mc-surface-raised);
    border: 2px solid var(--mc-line-control);
    border-bottom: 7px solid var(--mc-ledge);
    border-radius: 14px 14px 8px 8px;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
    white-space: nowrap;
    transition: transform var(--mc-t-press, 80ms) var(--mc-ease, ease);
  }
  .key:active {
    transform: translateY(5px);
    border-bottom-width: 2px;
    margin-bottom: 5px;
    min-height: 93px;
  }
  .key:focus-visible {
    position: relative;
    z-index: 1;
    outline: 0;
    box-shadow:
      0 0 0 5px var(--mc-focus-in),
      0 0 0 12px var(--mc-focus-out);
  }
  .icon {
    display: var(--mc-picture-display, block);
    flex: none;
    width: 40px;
    height: 40px;
    stroke-width: 2.2;
  }
  .function {
    gap: 6px;
    font-size: max(36px, var(--mc-small, 34px));
    background: color-mix(in srgb, var(--mc-surface-sunk), var(--mc-ledge) 13%);
  }
  .shift.on {
    background: var(--mc-sun);
    color: var(--mc-on-sun, #13211f);
  }
  .vietnamese,
  .tone {
    background: var(--mc-accent-soft);
    border-color: var(--mc-accent);
  }
  .tone {
    gap: 0 12px;
    min-height: 104px;
    flex-wrap: wrap;
  }
  .tone:active {
    min-height: 99px;
  }
  .tone small {
    font-size: var(--mc-small, 34px);
    font-weight: 500;
  }
  .space,
  .word {
    font-size: var(--mc-body, 38px);
    font-weight: 500;
  }
  .go {
    gap: 14px;
    font-size: max(44px, calc(var(--mc-small, 34px) + 4px));
    font-weight: 700;
    color: var(--mc-on-accent);
    background: var(--mc-accent);
    border-color: var(--mc-accent);
    border-bottom-color: var(--mc-accent-deep);
  }
  .go .icon {
    width: 50px;
    height: 50px;
  }
  .digits .row {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .digits .key {
    min-height: 132px;
    font-size: 64px;
  }
  .digits .key:active {
    min-height: 127px;
  }
  .digits .function {
    gap: 16px;
    font-size: var(--mc-strong, 46px);
  }
  .digits .go {
    font-size: var(--mc-strong, 46px);
  }
  /* Chữ to takes the pictures away; what they said must be said otherwise. */
  @container style(--mc-picture-display: none) {
    .telex.on {
      background: var(--mc-sun);
      color: var(--mc-on-sun, #13211f);
    }
    .tone,
    .tone:active {
      flex-direction: column;
      flex-wrap: nowrap;
      min-height: 140px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .key {
      transition: none;
    }
  }
`;
