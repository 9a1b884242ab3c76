import { defineElement } from '../base/define.ts';
import { McValueEvent } from '../base/value.events.ts';
import { McUnitPicker } from './unit-picker.ts';

defineElement('mc-unit-picker', McUnitPicker);

declare global {
  interface HTMLElementTagNameMap {
    'mc-unit-picker': McUnitPicker;
  }
}

export { McUnitPicker, McValueEvent };
