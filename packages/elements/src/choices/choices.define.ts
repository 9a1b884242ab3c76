import { defineElement } from '../base/define.ts';
import { McChoicesEvent } from './choices.events.ts';
import { McChoices } from './choices.ts';

defineElement('mc-choices', McChoices);

declare global {
  interface HTMLElementTagNameMap {
    'mc-choices': McChoices;
  }
}

export { McChoices, McChoicesEvent };
