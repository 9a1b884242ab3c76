import { defineElement } from '../base/define.ts';
import '../button/button.define.ts';
import '../text-field/text-field.define.ts';
import { McCatalog } from './catalog.ts';

defineElement('mc-catalog', McCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'mc-catalog': McCatalog;
  }
}

export { McCatalog };
export { McProcedureEvent } from './catalog.events.ts';
