import { css } from 'lit';
import type { CSSResult } from 'lit';

export const buttonStyles: CSSResult = css`
  :host {
    display: flex;
  }
  button.pressable {
    --_leaf: var(--mc-leaf, calc(60 * var(--_px)));
    min-height: var(--mc-button-height, calc(60 * var(--_px)));
    font-size: var(--mc-button-text, calc(19 * var(--_px)));
    line-height: 1.3;
    font-weight: 700;
    flex: 1 1 auto;
    width: auto;
    justify-content: center;
    gap: var(--_s2);
    padding: 0 var(--_s4);
    text-align: center;
  }
  button.main {
    justify-content: space-between;
    padding: 0 0 0 var(--_s4);
    overflow: hidden;
    text-align: start;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 0 solid var(--mc-main-ledge, var(--_accent-deep));
    border-bottom-width: var(--_main-ledge-height);
  }
  button.main:active {
    transform: translateY(var(--_main-ledge-height));
    border-bottom-width: 0;
    margin-bottom: var(--_main-ledge-height);
  }
  @media (forced-colors: active) {
    button.main {
      border: 2px solid ButtonText;
      border-bottom-width: var(--_main-ledge-height);
    }
  }
  .leaf {
    align-self: stretch;
    flex: none;
    width: var(--_leaf);
    display: grid;
    place-items: center;
    background: var(--_accent-strong);
    box-shadow: inset 5px 0 0 var(--mc-leaf-line, transparent);
  }
  .leaf .icon {
    width: var(--mc-leaf-icon, calc(26 * var(--_px)));
    height: var(--mc-leaf-icon, calc(26 * var(--_px)));
    stroke-width: 2.5;
  }
  .label {
    padding: 0.3em 0;
    text-wrap: balance;
  }
  /* Several lines begin where the sign before them ends. */
  .icon + .label {
    text-align: start;
  }
  button.back {
    padding: 0 var(--_s3);
  }
  .back .label,
  .quiet .label {
    white-space: nowrap;
  }
  .main .label {
    flex: 1;
  }
  button.quiet {
    min-height: var(--mc-small-button-height, calc(48 * var(--_px)));
    padding: 0 var(--_s3);
    font-weight: 600;
    font-size: var(--_strong);
    border-radius: var(--_radius-door-small);
  }
  button[aria-disabled='true'] {
    cursor: progress;
  }
  .waiting {
    width: 2.2em;
    height: 1.1em;
  }
  .leaf .waiting {
    width: calc(var(--_leaf) * 0.6);
    height: auto;
  }
`;
