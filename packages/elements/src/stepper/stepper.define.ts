import { defineElement } from '../base/define.ts';
import { McValueEvent } from '../base/value.events.ts';
import { McStepper } from './stepper.ts';

defineElement('mc-stepper', McStepper);

declare global {
  interface HTMLElementTagNameMap {
    'mc-stepper': McStepper;
  }
}

export { McStepper, McValueEvent };
