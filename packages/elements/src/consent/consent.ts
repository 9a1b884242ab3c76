import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorLine } from '../base/field-parts.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { icon } from '../icon/icon.ts';
import { check } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { McConsentEvent } from './consent.events.ts';

const consentStyles = css`
  .option {
    gap: var(--_s3);
    padding: var(--_s3) var(--mc-option-inset, calc(16 * var(--_px)));
    cursor: pointer;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .mark {
    --_mark: var(--mc-radio, calc(30 * var(--_px)));
    flex: none;
    display: grid;
    place-items: center;
    width: var(--_mark);
    height: var(--_mark);
    border-radius: 20%;
    border: var(--mc-radio-line, 3px) solid var(--_line-control);
    background: var(--_raised);
    color: var(--mc-on-chosen-mark, var(--_on-accent));
  }
  .mark .icon {
    display: none;
    width: 80%;
    height: 80%;
    stroke-width: 3.6;
  }
  .given {
    background: var(--mc-chosen, var(--_accent-soft));
    color: var(--mc-on-chosen, var(--_ink));
    border-color: var(--_accent);
    border-bottom-color: var(--mc-chosen-ledge, var(--_accent));
  }
  .given .mark {
    background: var(--mc-chosen-mark, var(--_accent));
    border-color: var(--mc-chosen-mark, var(--_accent));
  }
  .given .mark .icon {
    display: block;
  }
  .option:has(:focus-visible) {
    outline: 4px solid transparent;
    box-shadow: var(--_focus);
  }
`;

/**
 * Consent in words, given by hand: never ticked from the start.
 *
 * Sends `mc-consent` with what is so now.
 */
export class McConsent extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, fieldStyles, consentStyles];
  static override properties: PropertyDeclarations = {
    text: {},
    error: {},
    given: { type: Boolean },
  };

  declare text: string;
  declare error: string;
  declare given: boolean;

  constructor() {
    super();
    this.text = '';
    this.error = '';
    this.given = false;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<label class="pressable option ${this.given ? 'given' : ''}">
        <input
          type="checkbox"
          aria-describedby=${this.error === '' ? nothing : 'error'}
          aria-invalid=${this.error === '' ? nothing : 'true'}
          aria-required="true"
          .checked=${live(this.given)}
          @change=${this.#onChange}
        />
        <span class="mark">${icon(check)}</span>
        <span>${this.text}</span>
      </label>
      ${errorLine(this.error)}`;
  }

  readonly #onChange = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.given = event.target.checked;
    this.dispatchEvent(new McConsentEvent(this.given));
  };
}
