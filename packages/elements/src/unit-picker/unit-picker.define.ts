import { defineElement } from '../base/define.ts';
import { McUnitPicker } from './unit-picker.ts';

defineElement('mc-unit-picker', McUnitPicker);

declare global {
  interface HTMLElementTagNameMap {
    'mc-unit-picker': McUnitPicker;
  }
}

export { McUnitPicker };
