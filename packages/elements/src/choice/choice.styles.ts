import { css } from 'lit';
import type { CSSResult } from 'lit';

export const choiceStyles: CSSResult = css`
  :host {
    --_radio: var(--mc-radio, calc(30 * var(--_px)));
    --_niche: var(--mc-niche, calc(52 * var(--_px)));
    max-width: var(--mc-measure, 620px);
  }
  .options {
    display: grid;
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, var(--mc-option-min, calc(290 * var(--_px)))), 1fr)
    );
    gap: var(--_s2);
  }
  .options.after {
    margin-top: var(--_s1);
  }
  .option {
    min-height: var(--mc-option-height, calc(62 * var(--_px)));
    padding: var(--_s1) var(--mc-option-inset, calc(14 * var(--_px)));
    gap: var(--mc-option-gap, calc(12 * var(--_px)));
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .radio {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--_radio);
    height: var(--_radio);
    border-radius: 50%;
    border: var(--mc-radio-line, 3px) solid var(--_line-control);
    background: var(--_raised);
    color: var(--mc-on-chosen-mark, var(--_on-accent));
  }
  .radio .icon {
    display: none;
    width: calc(var(--_radio) * 0.7);
    height: calc(var(--_radio) * 0.7);
    stroke-width: 3.6;
  }
  .text {
    flex: 1;
    min-width: 0;
  }
  b {
    display: block;
    font-size: var(--mc-option-text, calc(18 * var(--_px)));
    line-height: var(--mc-option-lh, calc(27 * var(--_px)));
    font-weight: var(--mc-option-weight, 600);
    text-wrap: balance;
  }
  .detail {
    display: var(--mc-second-line-display, block);
    color: var(--_ink-soft);
    font-size: var(--mc-body, calc(16 * var(--_px)));
    line-height: var(--mc-body-lh, calc(23 * var(--_px)));
  }
  .said {
    display: var(--mc-said-display, none);
    font-weight: 700;
  }
  .niche {
    display: var(--mc-picture-display, grid);
    place-items: center;
    flex: none;
    width: var(--_niche);
    height: var(--_niche);
    border-radius: var(--mc-radius-niche, 14px 14px 5px 5px);
    background: var(--mc-pic-niche, var(--_accent-soft));
    overflow: hidden;
  }
  .niche svg {
    width: 100%;
    height: 100%;
  }
  .chosen {
    background: var(--mc-chosen, var(--_accent-soft));
    color: var(--mc-on-chosen, var(--_ink));
    border-color: var(--_accent);
    border-bottom-color: var(--mc-chosen-ledge, var(--_accent));
    border-width: var(--_border-chosen);
    border-bottom-width: calc(var(--_border-chosen) + var(--_ledge-height));
    /* The thicker border must not move what is inside. */
    padding: calc(var(--_s1) - (var(--_border-chosen) - var(--_border)))
      calc(var(--mc-option-inset, 14 * var(--_px)) - (var(--_border-chosen) - var(--_border)));
  }
  .chosen .detail {
    color: var(--mc-on-chosen-soft, var(--_ink-soft));
  }
  .chosen .radio {
    background: var(--mc-chosen-mark, var(--_accent));
    border-color: var(--mc-chosen-mark, var(--_accent));
  }
  .chosen .radio .icon {
    display: block;
  }
  .chosen .niche {
    background: var(--mc-pic-niche, var(--_raised));
  }
  .option:has(:focus-visible) {
    outline: 4px solid transparent;
    box-shadow: var(--_focus);
    z-index: 1;
  }
`;
