import { css } from 'lit';
import type { CSSResult } from 'lit';

/** Sizes are CSS pixels on the 1080 wide screen; `--mc-key-least` is 20 mm on this one, see physical-size.ts. */
export const keyboardStyles: CSSResult = css`
  :host {
    display: block;
    font-family: var(--mc-font, 'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif);
    color: var(--mc-ink);
  }
  .keyboard {
    background: var(--mc-surface-sunk);
    border-top: 4px solid var(--mc-line);
    padding: var(--mc-keys-padding, 24px) var(--mc-keys-side, 32px) var(--mc-keys-padding, 28px);
    display: grid;
    gap: var(--mc-keys-gap, 11px);
  }
  .row {
    display: grid;
    grid-template-columns: repeat(20, minmax(0, 1fr));
    gap: var(--mc-keys-gap, 11px);
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
  .w20 {
    grid-column: 1 / -1;
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
    min-height: max(var(--mc-key-height, 98px), var(--mc-key-least, 81px));
    padding: 0;
    font: 600 52px/60px var(--mc-font, 'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif);
    font-size: max(52px, var(--mc-body, 38px));
    color: var(--mc-ink);
    background: var(--mc-surface-raised);
    border: 2px solid var(--mc-line-control);
    border-bottom: 7px solid var(--mc-ledge);
    border-radius: 14px 14px 8px 8px;
    cursor: pointer;
    touch-action: none;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
    white-space: nowrap;
    transition: transform var(--mc-t-press, 80ms) var(--mc-ease, ease);
  }
  .key:active {
    transform: translateY(5px);
    border-bottom-width: 2px;
    margin-bottom: 5px;
    min-height: calc(max(var(--mc-key-height, 98px), var(--mc-key-least, 81px)) - 5px);
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
    flex-wrap: wrap;
  }
  .tone small {
    font-size: var(--mc-small, 34px);
    font-weight: 500;
  }
  .method {
    flex-direction: column;
    gap: 0;
    line-height: 35px;
  }
  .method small {
    font-size: var(--mc-small, 34px);
    font-weight: 500;
  }
  .suggestions {
    display: flex;
    align-items: stretch;
    min-height: max(var(--mc-key-height, 98px), var(--mc-key-least, 81px));
  }
  .suggestion {
    flex: 1 1 0;
    min-width: min-content;
    padding: 0 16px;
    font-size: var(--mc-value, 44px);
    line-height: 1.05;
    white-space: normal;
    text-align: center;
    background: var(--mc-surface);
    border-color: var(--mc-accent);
  }
  .asking {
    gap: 16px;
    padding-top: 18px;
  }
  h2 {
    margin: 0;
    font-size: var(--mc-h2, 46px);
    line-height: var(--mc-h2-lh, 60px);
  }
  .choice {
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    min-height: 132px;
    padding: 6px 32px;
    white-space: normal;
    text-align: start;
    touch-action: manipulation;
  }
  .choice b {
    font-size: var(--mc-value, 44px);
    line-height: var(--mc-value-lh, 58px);
  }
  .choice span {
    font-size: var(--mc-small, 34px);
    line-height: var(--mc-small-lh, 46px);
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
    min-height: var(--mc-pad-key-height, 132px);
    font-size: 64px;
  }
  .digits .key:active {
    min-height: calc(var(--mc-pad-key-height, 132px) - 5px);
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
    .space::after {
      content: '';
      width: 50%;
      height: 18px;
      border: solid var(--mc-ink);
      border-width: 0 6px 6px;
    }
    .space span,
    .method small,
    .choice span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .choice:active,
    .choice {
      min-height: var(--mc-choice-height, 112px);
    }
    .tone,
    .tone:active {
      flex-direction: column;
      flex-wrap: nowrap;
      min-height: max(var(--mc-tone-height, 136px), var(--mc-key-least, 81px));
    }
    .tone small {
      display: var(--mc-tone-name, block);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .key {
      transition: none;
    }
  }
`;
