import { McPhoneEvent } from './phone-field.events.ts';
import { McPhoneField } from './phone-field.ts';

if (customElements.get('mc-phone-field') === undefined) {
  customElements.define('mc-phone-field', McPhoneField);
}

declare global {
  interface HTMLElementTagNameMap {
    'mc-phone-field': McPhoneField;
  }
}

export { McPhoneEvent, McPhoneField };
