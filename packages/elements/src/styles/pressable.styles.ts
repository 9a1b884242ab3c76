import { css } from 'lit';
import type { CSSResult } from 'lit';

/**
 * The one look of what can be pressed: the doorway corner on a ledge that closes under the finger.
 * Put class `pressable` on a `<button>` or on the `<label>` of a control.
 */
export const pressableStyles: CSSResult = css`
  .pressable {
    position: relative;
    display: flex;
    align-items: center;
    width: 100%;
    padding: 0;
    background: var(--_raised);
    color: var(--_ink);
    text-align: start;
    border: var(--_border) solid var(--_line-control);
    border-bottom: calc(var(--_border) + var(--_ledge-height)) solid var(--_ledge);
    border-radius: var(--_radius-door);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: transform var(--_press-time) var(--_ease);
  }
  .pressable:active {
    transform: translateY(var(--_ledge-height));
    border-bottom-width: var(--_border);
    margin-bottom: var(--_ledge-height);
  }
  .pressable:focus-visible {
    outline: 4px solid transparent;
    box-shadow: var(--_focus);
    z-index: 1;
  }
  .small-button {
    width: auto;
    justify-content: center;
    gap: var(--_s1);
    min-height: var(--mc-small-button-height, calc(48 * var(--_px)));
    padding: 0 var(--_s3);
    font-weight: 600;
    white-space: nowrap;
    border-radius: var(--_radius-door-small);
  }
`;
