import { defineElement } from '../base/define.ts';
import '../button/button.define.ts';
import '../page/page.define.ts';
import '../procedure-summary/procedure-summary.define.ts';
import '../progress/progress.define.ts';
import { McStepEvent, McSubmittedEvent } from './application.events.ts';
import { McApplication } from './application.ts';

defineElement('mc-application', McApplication);

declare global {
  interface HTMLElementTagNameMap {
    'mc-application': McApplication;
  }
}

export { McApplication, McStepEvent, McSubmittedEvent };
