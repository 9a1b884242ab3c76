import { inLanguage, translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { partsTexts } from '@motcua/texts/elements';
import type { PartsKey } from '@motcua/texts/elements';
import { formatAnswer } from '@motcua/wizard';
import type { ItemState } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icon/icon.ts';
import { check, octagonAlert, pencil, trash2, triangleAlert } from '../icon/icons.ts';
import { computedField } from '../page/computed-field.ts';
import type { FieldHost } from '../page/field-host.ts';
import { pageField } from '../page/page-field.ts';

/** What an item's card is drawn from. */
export interface Card {
  readonly host: FieldHost;
  readonly item: ItemState;
  /** `Thành viên 2` */
  readonly name: string;
  readonly mode: 'closed' | 'open' | 'removing';
  /** It may be taken away: more stand there than there must be. */
  readonly removable: boolean;
  readonly computedEmpty: string;
}

export interface CardHandlers {
  readonly onOpen: () => void;
  readonly onDone: () => void;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
  readonly onRemoveForGood: () => void;
}

/** One item of a group: what was answered, or its questions, or the question whether it goes. */
export function itemCard(card: Card, handlers: CardHandlers): TemplateResult {
  const { item, name, mode, host } = card;
  const t = translator(partsTexts, host.language);
  return html`<div class="card" role="group" aria-labelledby="name-${item.key}">
    <div class="head">
      <h2 id="name-${item.key}" tabindex="-1" data-item=${item.key}>${name}</h2>
      ${mode === 'open' ? nothing : stateChip(card, t)}
    </div>
    ${mode === 'open' ? questions(card) : answers(card)} ${keys(card, handlers, t)}
  </div>`;
}

/** Nobody has answered anything in it; counts stand at their start by themselves. */
export function isUntouched(item: ItemState): boolean {
  return item.fields.every(
    ({ answer, definition, computed }) =>
      answer === undefined || computed === true || definition.type === 'count',
  );
}

function stateChip({ host, item }: Card, t: Translate<PartsKey>): TemplateResult | typeof nothing {
  if (item.fields.some(({ id }) => (host.errors[id] ?? '') !== '')) {
    return html`<span class="chip danger">${icon(octagonAlert)}${t('group.wrong')}</span>`;
  }
  if (item.complete) return nothing;
  return html`<span class="chip caution">${icon(triangleAlert)}${t('group.unfinished')}</span>`;
}

function questions({ host, item, computedEmpty }: Card): TemplateResult {
  return html`<div class="fields">
    ${repeat(
      item.fields,
      (field) => field.id,
      (field) =>
        field.computed === true
          ? computedField(host, field, computedEmpty)
          : pageField(host, field, { first: false }),
    )}
  </div>`;
}

function answers({ host, item }: Card): TemplateResult | typeof nothing {
  if (isUntouched(item)) return nothing;
  const { language } = host;
  const unitName = host.unitName ?? ((): undefined => undefined);
  return html`<dl>
    ${item.fields.map(({ definition, answer }) =>
      answer === undefined
        ? nothing
        : html`<div>
            <dt>${inLanguage(definition.reviewLabel ?? definition.label, language)}</dt>
            <dd>${formatAnswer(definition, answer.value, { today: '', unitName }, language)}</dd>
          </div>`,
    )}
  </dl>`;
}

function keys(
  { name, mode, removable }: Card,
  handlers: CardHandlers,
  t: Translate<PartsKey>,
): TemplateResult {
  if (mode === 'removing') {
    return html`<div class="question" role="alertdialog" aria-labelledby="question">
      <p id="question">${t('group.removeQuestion', { item: name })}</p>
      <div class="keys">
        <button type="button" class="pressable small-button keep" @click=${handlers.onKeep}>
          ${t('group.keep')}
        </button>
        <button type="button" class="pressable small-button" @click=${handlers.onRemoveForGood}>
          ${icon(trash2)}${t('group.remove')}
        </button>
      </div>
    </div>`;
  }
  const open = mode === 'open';
  return html`<div class="keys">
    <button
      type="button"
      class="pressable small-button turn"
      aria-label=${t(open ? 'group.doneNamed' : 'group.editNamed', { item: name })}
      @click=${open ? handlers.onDone : handlers.onOpen}
    >
      ${icon(open ? check : pencil)}${t(open ? 'group.done' : 'group.edit')}
    </button>
    ${
      removable
        ? html`<button
            type="button"
            class="pressable small-button"
            aria-label=${t('group.removeNamed', { item: name })}
            @click=${handlers.onRemove}
          >
            ${icon(trash2)}${t('group.remove')}
          </button>`
        : nothing
    }
  </div>`;
}
