import { html } from 'lit';
import type { TemplateResult } from 'lit';

export interface PhoneCode {
  /** None while it is being made. */
  readonly address: string | undefined;
  /** What a screen reader says of the picture. */
  readonly label: string;
  readonly steps: readonly string[];
}

/** A QR code for a phone, and how to hold the phone to it. */
export function phoneCode({ address, label, steps }: PhoneCode): TemplateResult {
  return html`<div class="phone-code">
    <div class="square">
      ${
        address === undefined
          ? html`<div class="wall waiting" aria-hidden="true"></div>`
          : html`<mc-qr .text=${address} .label=${label}></mc-qr>`
      }
    </div>
    <ol class="step-list">
      ${steps.map(
        (step, index) =>
          html`<li>
            <span class="step-number" aria-hidden="true">${index + 1}</span>
            <p>${step}</p>
          </li>`,
      )}
    </ol>
  </div>`;
}
