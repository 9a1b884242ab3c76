import { defineElement } from '../base/define.ts';
import { McValueEvent } from '../base/value.events.ts';
import { McChoice } from './choice.ts';

defineElement('mc-choice', McChoice);

declare global {
  interface HTMLElementTagNameMap {
    'mc-choice': McChoice;
  }
}

export { McChoice, McValueEvent };
