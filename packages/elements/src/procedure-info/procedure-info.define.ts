import { defineElement } from '../base/define.ts';
import '../button/button.define.ts';
import '../qr/qr.define.ts';
import { McStartEvent } from './procedure-info.events.ts';
import { McProcedureInfo } from './procedure-info.ts';

defineElement('mc-procedure-info', McProcedureInfo);

declare global {
  interface HTMLElementTagNameMap {
    'mc-procedure-info': McProcedureInfo;
  }
}

export { McProcedureInfo, McStartEvent };
