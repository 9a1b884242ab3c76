import { css } from 'lit';
import type { CSSResult } from 'lit';

/** Label, help, box and error of a field that is typed into. */
export const fieldStyles: CSSResult = css`
  :host {
    --_field-line: var(--mc-border-field, 2px);
    --_field-active: var(--mc-border-active, 3px);
    --_inset: var(--mc-field-inset, calc(16 * var(--_px)));
    max-width: var(--mc-measure, 620px);
  }
  fieldset {
    border: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .help {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_small);
    line-height: var(--_small-lh);
  }
  .box {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_s2);
    margin-top: var(--_s1);
    min-height: var(--mc-field-height, calc(54 * var(--_px)));
    background: var(--_raised);
    border-radius: var(--_radius-field);
    outline: 2px solid transparent;
    outline-offset: -2px;
    box-shadow: inset 0 0 0 var(--_field-line) var(--_line-control);
    font-size: var(--mc-field-text, calc(20 * var(--_px)));
    line-height: 1.32;
    font-weight: var(--mc-weight-typed, 400);
  }
  .suffix {
    padding-inline-end: var(--_inset);
    color: var(--_ink-soft);
    white-space: nowrap;
  }
  .box > .icon {
    margin-inline-end: var(--_inset);
    width: 1.25em;
    height: 1.25em;
  }
  .box input,
  .box textarea {
    flex: 1;
    min-width: 0;
    align-self: stretch;
    border: 0;
    background: none;
    padding: 0 var(--_inset);
    border-radius: inherit;
    outline: none;
    appearance: none;
    font-variant-numeric: tabular-nums;
  }
  .box textarea {
    padding-block: var(--_s2);
    resize: vertical;
    field-sizing: content;
    min-height: 4.5em;
  }
  .box:focus-within {
    outline: 4px solid transparent;
    box-shadow:
      inset 0 0 0 var(--_field-active) var(--_accent),
      var(--_focus);
  }
  .box.wrong {
    box-shadow: inset 0 0 0 var(--_field-active) var(--_danger);
  }
  .box.wrong:focus-within {
    box-shadow:
      inset 0 0 0 var(--_field-active) var(--_danger),
      var(--_focus);
  }
  .box.wrong > .icon {
    color: var(--_danger);
  }
  .box.locked {
    background: var(--_sunk);
    box-shadow: inset 0 0 0 var(--_field-line) var(--_line);
  }
  .box.locked > .text {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    padding: 4px 0 4px var(--_inset);
  }
  .box.locked > .icon {
    margin-inline-end: 0;
  }
  .box.locked > .icon:last-child {
    margin-inline-end: var(--_inset);
  }
  .box.locked > .pressable {
    align-self: stretch;
    margin: 5px 5px 5px 0;
    min-height: 0;
    font-size: var(--_small);
  }
  .error {
    display: flex;
    gap: var(--_s1);
    align-items: flex-start;
    margin-top: var(--_s1);
    color: var(--_danger);
    font-weight: 600;
  }
  .error .icon {
    margin-top: 0.15em;
    width: 1.25em;
    height: 1.25em;
  }
`;
