import { icon } from '@motcua/elements/icon';
import type { IconPath } from '@motcua/elements/icon';
import { bell, check, octagonAlert, rotateCw, user, wifiOff, x } from '@motcua/elements/icons';
import { baseStyles, pressableStyles } from '@motcua/elements/styles';
import type { OfficerTicket } from '@motcua/gateway/api';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { ClientElement } from '../desk/client-element.ts';
import type { CounterAction, OfficerQueueClient } from '../gateway/queue-client.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { queueBarStyles } from './queue-bar.styles.ts';
import { QueueController } from './queue-controller.ts';

/** `<officer-queue>`: who is at the counter, who waits, and the keys that call. */
export class OfficerQueueBar extends ClientElement<OfficerQueueClient, QueueController> {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, deskParts, queueBarStyles];

  protected override controllerOf(client: OfficerQueueClient): QueueController {
    return new QueueController(this, client);
  }

  protected override render(): TemplateResult | typeof nothing {
    const controller = this.controller;
    if (controller?.queue === undefined) return nothing;
    return html`<section class="bar" aria-label=${this.t('queue.title')}>
      ${this.#counterChoice(controller)} ${this.#present(controller)}
      <div class="keys">${this.#keys(controller)}</div>
      ${this.#trouble(controller)} ${this.#lines(controller)}
    </section>`;
  }

  #counterChoice(controller: QueueController): TemplateResult {
    const choose = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) controller.choose(target.value);
    };
    return html`<label class="counter">
      <span>${this.t('queue.counter')}</span>
      <select @change=${choose}>
        <option value="" ?selected=${controller.counterId === undefined}>${this.t('queue.choose')}</option>
        ${controller.queue?.counters.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${controller.counterId === id}>${this.local(name)}</option>`,
        )}
      </select>
    </label>`;
  }

  #present({ counter }: QueueController): TemplateResult | typeof nothing {
    if (counter === undefined) return nothing;
    return html`<p class="present" role="status">
      <span>${this.t(counter.ticket === undefined ? 'queue.free' : 'queue.now')}</span>
      ${counter.ticket === undefined ? nothing : html`<b class="number">${counter.ticket.number}</b>`}
    </p>`;
  }

  #keys(controller: QueueController): TemplateResult | typeof nothing {
    const { busy, counter } = controller;
    if (counter === undefined) return nothing;
    const anybody = controller.waitingHere.length > 0;
    const key = (words: string, path: IconPath, ...actions: readonly CounterAction[]) =>
      html`<button
        class="pressable small-button"
        ?disabled=${busy}
        @click=${() => void controller.act(...actions)}
      >
        ${icon(path)}${words}
      </button>`;
    const next: CounterAction = { kind: 'next' };
    if (counter.ticket === undefined)
      return anybody
        ? key(this.t('queue.next'), bell, next)
        : html`<p class="nobody">${this.t('queue.nobody')}</p>`;
    const { code } = counter.ticket;
    return html`${
      anybody ? key(this.t('queue.doneNext'), bell, { kind: 'serve', ticket: code }, next) : nothing
    }
    ${key(this.t('queue.again'), rotateCw, { kind: 'again', ticket: code })}
    ${key(this.t('queue.done'), check, { kind: 'serve', ticket: code })}
    ${key(this.t('queue.absent'), x, { kind: 'skip', ticket: code })}`;
  }

  #trouble({ offline, problem }: QueueController): TemplateResult | typeof nothing {
    if (!offline && problem === undefined) return nothing;
    return html`<p class="notice wrong" role="alert">
      ${icon(offline ? wifiOff : octagonAlert)}
      ${offline ? this.t('queue.offline') : this.local(problem?.message ?? { vi: '', en: '' })}
    </p>`;
  }

  #lines(controller: QueueController): TemplateResult | typeof nothing {
    const { counter, queue, waitingHere } = controller;
    if (queue === undefined) return nothing;
    const absent = queue.absent.filter(({ service }) => counter?.services.includes(service) === true);
    return html`<details>
      <summary>
        ${icon(user)}${this.t('queue.waiting', { count: queue.waiting.length })}
        <span class="soft">
          ${queue.services
            .filter(({ waiting }) => waiting > 0)
            .map(({ letter, waiting }) => this.t('queue.line', { letter, count: waiting }))
            .join(' · ')}
        </span>
      </summary>
      ${this.#tickets(controller, this.t('queue.list'), counter === undefined ? queue.waiting : waitingHere)}
      ${this.#tickets(controller, this.t('queue.absentList'), absent)}
    </details>`;
  }

  #tickets(
    controller: QueueController,
    title: string,
    tickets: readonly OfficerTicket[],
  ): TemplateResult | typeof nothing {
    if (tickets.length === 0) return nothing;
    const mayCall = controller.counter !== undefined && controller.counter.ticket === undefined;
    return html`<h2>${title}</h2>
      <ul class="tickets">
        ${tickets.map(
          ({ code, number, takenAt }) =>
            html`<li>
              ${
                mayCall
                  ? html`<button
                      class="pressable small-button"
                      ?disabled=${controller.busy}
                      @click=${() => void controller.act({ kind: 'call', ticket: code })}
                    >
                      ${this.t('queue.call', { number })}
                    </button>`
                  : html`<b class="code">${number}</b>`
              }
              <span class="soft">${this.t('queue.taken', { when: this.when(takenAt) })}</span>
            </li>`,
        )}
      </ul>`;
  }
}
