import type { Translate } from '@motcua/texts';
import type { ShellKey } from '@motcua/texts/shell';
import type { InputMethod } from '@motcua/vietnamese-input';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The one that nobody has to know comes first. */
const methods: readonly InputMethod[] = ['tone-row', 'telex', 'vni'];

/** Asks in the place of the keys how somebody types Vietnamese, each way with what it does. */
export function methodChoice(t: Translate<ShellKey>, choose: (method: InputMethod) => void): TemplateResult {
  return html`<h2>${t('keys.ask')}</h2>
    ${methods.map(
      (method) =>
        html`<button
          type="button"
          class="key choice"
          data-method=${method}
          tabindex="-1"
          @click=${(): void => choose(method)}
        >
          <b>${t(`keys.method.${method}`)}</b> <span>${t(`keys.method.${method}.detail`)}</span>
        </button>`,
    )}`;
}
