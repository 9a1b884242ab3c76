import { defineElement } from '../base/define.ts';
import { McValueEvent } from '../base/value.events.ts';
import { McTextField } from './text-field.ts';

defineElement('mc-text-field', McTextField);

declare global {
  interface HTMLElementTagNameMap {
    'mc-text-field': McTextField;
  }
}

export { McTextField, McValueEvent };
