import { defineElement } from '../base/define.ts';
import '../button/button.define.ts';
import '../text-field/text-field.define.ts';
import '../timeline/timeline.define.ts';
import { McCaseStatus } from './case-status.ts';

defineElement('mc-case-status', McCaseStatus);

declare global {
  interface HTMLElementTagNameMap {
    'mc-case-status': McCaseStatus;
  }
}

export { McCaseStatus };
