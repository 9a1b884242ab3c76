import { icon } from '@motcua/elements/icon';
import { bell, check, user, wifiOff } from '@motcua/elements/icons';
import { baseStyles, pressableStyles } from '@motcua/elements/styles';
import type { OfficerAdviserCall } from '@motcua/gateway/api';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { ClientElement } from '../desk/client-element.ts';
import type { OfficerCareClient } from '../gateway/care-client.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { CallsController } from './calls-controller.ts';
import { careBarStyles } from './care-bar.styles.ts';

/** `<officer-care>`: who waits for help at which kiosk and how far they are; the officer says that they go. */
export class OfficerCareBar extends ClientElement<OfficerCareClient, CallsController> {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, deskParts, careBarStyles];
  static override properties: PropertyDeclarations = {
    ...ClientElement.properties,
    by: { state: true },
  };

  /** Who goes, as the person at the kiosk reads it. */
  declare protected by: string;

  constructor() {
    super();
    this.by = '';
  }

  protected override controllerOf(client: OfficerCareClient): CallsController {
    return new CallsController(this, client);
  }

  protected override render(): TemplateResult {
    const { calls = [], failed = false } = this.controller ?? {};
    const waiting = calls.filter(({ state }) => state === 'waiting').length;
    return html`<p class="spoken" role="status">
        ${waiting === 0 ? nothing : this.t('care.waiting', { count: waiting })}
      </p>
      ${
        calls.length === 0
          ? nothing
          : html`<section class="bar" aria-label=${this.t('care.calls')}>
              <ul>
                ${calls.map((call) => this.#call(call))}
              </ul>
              <label>
                <span>${this.t('care.by')}</span>
                <input
                  type="text"
                  maxlength="60"
                  autocomplete="off"
                  .value=${this.by}
                  placeholder=${this.t('care.byExample')}
                  @input=${(event: InputEvent) => this.#named(event)}
                />
              </label>
              ${
                failed
                  ? html`<p class="notice wrong" role="alert">${icon(wifiOff)}${this.t('care.offline')}</p>`
                  : nothing
              }
            </section>`
      }`;
  }

  #call(call: OfficerAdviserCall): TemplateResult {
    const { answeredBy, calledAt, id, place, procedure, state, step } = call;
    const where = [this.t(`step.${step}`), ...(procedure === undefined ? [] : [this.local(procedure.name)])];
    const waits = state === 'waiting';
    return html`<li class=${state} data-place=${place}>
      ${icon(waits ? bell : user)}
      <span class="words">
        <b>${place}</b> ${where.join(' · ')}
        <span class="soft">
          ${
            waits
              ? this.t('care.since', { when: this.when(calledAt) })
              : answeredBy === undefined
                ? this.t('care.going')
                : this.t('care.goingBy', { who: answeredBy })
          }
        </span>
      </span>
      <button
        class="pressable small-button"
        ?disabled=${this.controller?.busy === true}
        aria-label=${this.t(waits ? 'care.goTo' : 'care.helpedAt', { place })}
        @click=${() => void (waits ? this.controller?.answer(id, this.by) : this.controller?.end(id))}
      >
        ${icon(check)}${this.t(waits ? 'care.go' : 'care.helped')}
      </button>
    </li>`;
  }

  #named({ target }: InputEvent): void {
    if (target instanceof HTMLInputElement) this.by = target.value;
  }
}
