import '../choice/choice.define.ts';
import '../date-field/date-field.define.ts';
import '../stepper/stepper.define.ts';
import '../text-field/text-field.define.ts';
import '../unit-picker/unit-picker.define.ts';
import { defineElement } from '../base/define.ts';
import { McGroup } from './group.ts';

defineElement('mc-group', McGroup);

declare global {
  interface HTMLElementTagNameMap {
    'mc-group': McGroup;
  }
}

export { McGroup };
