import { defineElement } from '../base/define.ts';
import '../choice/choice.define.ts';
import '../date-field/date-field.define.ts';
import '../stepper/stepper.define.ts';
import '../text-field/text-field.define.ts';
import '../unit-picker/unit-picker.define.ts';
import { McAnswerEvent } from './page.events.ts';
import { McPage } from './page.ts';

defineElement('mc-page', McPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-page': McPage;
  }
}

export type { FileField } from './field-host.ts';
export { McAnswerEvent, McPage };
