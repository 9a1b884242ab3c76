import { icon } from '@motcua/elements/icon';
import { check, idCard, keyboard as keyboardIcon, lock, qrCode } from '@motcua/elements/icons';
import { readerScene } from '@motcua/elements/pictures/reader-scene';
import type { McValueEvent } from '@motcua/elements/text-field';
import type { ChipProgress } from '@motcua/devices/wire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { keyboard } from '../parts/keyboard.ts';
import { stepLine } from '../parts/lintel.ts';
import { status } from '../parts/status.ts';
import { wayToward } from '../parts/toward.ts';
import { placeWords } from '../places.ts';
import type { ChipActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** The number that opens the chip, for a card whose code cannot be scanned. */
export function chipNumberScreen(view: View, covered: boolean, chip: ChipActor): TemplateResult {
  const { language, t } = view;
  const { failedAttempts, idNumber } = chip.getSnapshot().context;
  const next = (): void => chip.send({ type: 'NEXT' });
  const error = failedAttempts > 0 && idNumber.length < 12;
  return doorway(view, covered, {
    progress: 'card',
    className: 'chip-number',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t('chip.number.title')}</h1>
      <p class="lead">${t('chip.number.lead')}</p>
      <mc-text-field
        kiosk
        kind="id-number"
        data-field="idNumber"
        .language=${language}
        .label=${t('chip.number.label')}
        .error=${error ? t('chip.number.missing', { have: idNumber.length }) : ''}
        .value=${idNumber}
        @mc-value=${({ value }: McValueEvent) => chip.send({ type: 'TYPE', text: typeof value === 'string' ? value : '' })}
        @mc-submit=${next}
      ></mc-text-field>`,
    keyboard: keyboard(view, {
      action: t('chip.number.next'),
      onAction: next,
      onBack: () => chip.send({ type: 'BACK' }),
    }),
  });
}

/** Where to put the card, and then how far the reading truly is. */
export function chipScreen(view: View, covered: boolean, chip: ChipActor): TemplateResult {
  const { t } = view;
  const { progress } = chip.getSnapshot().context;
  return doorway(view, covered, {
    progress: 'card',
    className: progress === undefined ? 'chip-reading' : 'chip-reading under-way',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t(progress === undefined ? 'chip.title' : 'chip.stay')}</h1>
      <p class="lead">${t('chip.lead')}</p>
      <div
        class="picture"
        role="img"
        aria-label=${t('places.readerScene', { place: placeWords(view, 'card-reader') })}
      >
        ${readerScene(progress === undefined ? 'above' : 'down', view.places)}
      </div>
      ${progress === undefined ? wayToward(view, 'card-reader') : nothing}
      ${progress === undefined ? waiting(view) : steps(view, chip)}
      <div class="grow"></div>
      <p class="soft safe">${icon(lock)}${t('chip.keep')}</p>`,
    actions: html`${backButton(view, () => chip.send({ type: 'BACK' }))} ${skipButton(view, chip, false)}`,
  });
}

/**
 * The way on without the chip, on every screen of it.
 *
 * @param isWide beside another key there is no room for a picture
 */
export function skipButton({ t }: View, chip: ChipActor, isWide = true): TemplateResult {
  const { scanned } = chip.getSnapshot().context;
  const skip = (): void => chip.send({ type: 'SKIP' });
  return scanned
    ? plainButton(t('chip.skip'), skip, isWide ? qrCode : undefined)
    : plainButton(t('chip.skipTyped'), skip, isWide ? keyboardIcon : undefined);
}

function waiting({ t }: View): TemplateResult {
  return status({
    kind: 'waiting',
    icon: idCard,
    title: t('chip.waiting'),
    detail: t('chip.waitingDetail'),
    blocks: true,
  });
}

const order = [
  'card-present',
  'access-opened',
  'personal-data',
  'authenticity',
] as const satisfies readonly ChipProgress['step'][];

/** Each step once it is true; the one after it is under way. */
function steps({ t }: View, chip: ChipActor): TemplateResult {
  const { fullName, progress } = chip.getSnapshot().context;
  const reached = progress === undefined ? -1 : order.indexOf(progress);
  const names = [...order, 'portrait'] as const;
  const words = (name: (typeof names)[number]): string =>
    name === 'personal-data' && fullName !== undefined
      ? t('chip.step.personal-dataOf', { name: fullName })
      : t(`chip.step.${name}`);
  const last = order[reached];
  return html`<p class="spoken" role="status">
      ${last === undefined ? nothing : `${words(last)}: ${t('chip.step.done')}`}
    </p>
    <ol class="chip-steps">
      ${names.map((name, index) => {
        const done = index <= reached;
        const now = index === reached + 1;
        return html`<li class=${done ? 'done' : now ? 'now' : ''}>
          <span class="mark" aria-hidden="true">${done ? icon(check) : nothing}</span>
          <b>${words(name)}</b>
          ${done ? html`<span class="spoken">${t('chip.step.done')}</span>` : nothing}
          ${now ? html`<span class="tag">${t('chip.step.now')}</span>` : nothing}
        </li>`;
      })}
    </ol>`;
}
