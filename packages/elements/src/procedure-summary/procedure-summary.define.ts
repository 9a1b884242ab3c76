import { defineElement } from '../base/define.ts';
import { McProcedureSummary } from './procedure-summary.ts';

defineElement('mc-procedure-summary', McProcedureSummary);

declare global {
  interface HTMLElementTagNameMap {
    'mc-procedure-summary': McProcedureSummary;
  }
}

export { McProcedureSummary };
