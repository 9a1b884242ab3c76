import { check, idCard, rotateCw, shieldCheck } from '@motcua/elements/icons';
import { icon } from '@motcua/elements/icon';
import type { IdCardItem } from '@motcua/procedures';
import { formatDate, groupIdNumber } from '@motcua/texts';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { chosenOf } from '../machines/session-context.ts';
import { mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import type { SessionActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** What was read from the card, as far as this procedure uses it; nothing else of the card is shown or kept. */
export function confirmScreen(view: View, covered: boolean, session: SessionActor): TemplateResult {
  const { t } = view;
  const { context } = session.getSnapshot();
  const { card = {}, cardSource } = context;
  const source =
    cardSource === 'chip-verified' || cardSource === 'id-card-chip'
      ? t(`confirm.source.${cardSource}`)
      : t('confirm.source');
  const used = chosenOf(context)
    .procedure.pages.flatMap((page) => page.fields)
    .flatMap((field) => (field.prefill === undefined ? [] : [field.prefill.item]));
  return doorway(view, covered, {
    progress: 'card',
    className: 'confirm',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t('confirm.title')}</h1>
      <p class="lead">${t('confirm.lead')}</p>
      <ul class="rows read">
        ${[...new Set(used)].map((item) => {
          const value = card[item];
          return value === undefined ? '' : row(view, item, value, source);
        })}
      </ul>
      <div class="grow"></div>
      <div class="panel note">
        ${icon(shieldCheck, 'large')}
        <p>${t('confirm.privacy')}</p>
      </div>`,
    actions: html`<mc-button
        class="back"
        variant="plain"
        .icon=${rotateCw}
        @click=${() => session.send({ type: 'SCAN_AGAIN' })}
        >${t('confirm.no')}</mc-button
      >
      ${mainButton(t('confirm.yes'), () => session.send({ type: 'NEXT' }), check)}`,
  });
}

function row({ t }: View, item: IdCardItem, value: string, source: string): TemplateResult {
  return html`<li>
    <div>
      <span class="label">${t(`confirm.${item}`)}</span>
      <b>${shown(item, value, t('confirm.male'), t('confirm.female'))}</b>
    </div>
    <span class="chip">${icon(idCard)}${source}</span>
  </li>`;
}

function shown(item: IdCardItem, value: string, male: string, female: string): string {
  switch (item) {
    case 'idNumber':
    case 'oldIdNumber':
      return groupIdNumber(value);
    case 'birthDate':
    case 'issueDate':
      return formatDate(value);
    case 'sex':
      return value === 'female' ? female : male;
    case 'fullName':
    case 'address':
      return value;
    default:
      return item satisfies never;
  }
}
