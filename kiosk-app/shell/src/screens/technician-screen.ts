import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** The technician's mode; its element is loaded when somebody has made the gesture. */
export function technicianScreen({ care, language, send }: View): TemplateResult {
  return html`<mc-care
    .ports=${care}
    .language=${language}
    @mc-leave=${() => send({ type: 'LEAVE_TECHNICIAN' })}
  ></mc-care>`;
}
