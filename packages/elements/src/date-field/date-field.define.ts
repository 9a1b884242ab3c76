import { defineElement } from '../base/define.ts';
import { McValueEvent } from '../base/value.events.ts';
import { McDateField } from './date-field.ts';

defineElement('mc-date-field', McDateField);

declare global {
  interface HTMLElementTagNameMap {
    'mc-date-field': McDateField;
  }
}

export { McDateField, McValueEvent };
