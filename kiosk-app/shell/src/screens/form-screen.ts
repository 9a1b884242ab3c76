import { qrCode } from '@motcua/elements/icons';
import { McPage } from '@motcua/elements/page';
import type { FileField, McAnswerEvent } from '@motcua/elements/page';
import { spots } from '@motcua/elements/pictures/spots';
import { suggestionsFrom } from '@motcua/elements/unit-suggestion';
import { formatDong, inLanguage, translator } from '@motcua/texts';
import { errorsTexts } from '@motcua/texts/errors';
import type { FieldState, PageState } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { filesOf } from '../machines/pages.ts';
import { backButton, mainButton } from '../parts/buttons.ts';
import { keyboard } from '../parts/keyboard.ts';
import { doorway } from '../parts/doorway.ts';
import { stepText } from '../parts/lintel.ts';
import { fieldWithFocus } from '../field-with-focus.ts';
import type { McPhoneEvent } from '../phone-field/phone-field.events.ts';
import type { ApplicationActor } from '../screen-of.ts';
import type { SessionTools } from '../session-tools.ts';
import type { View } from '../view.ts';

/** One page of the procedure: one question, answered by touch, by key or by the on-screen keyboard. */
export function formScreen(
  view: View,
  covered: boolean,
  application: ApplicationActor,
  tools: SessionTools,
): TemplateResult {
  const { language, t } = view;
  const { context } = application.getSnapshot();
  const { draft, failedAttempts, pageId, wizard } = context;
  const page = wizard.pages(draft).find(({ definition }) => definition.id === pageId);
  const next = (): void => application.send({ type: 'NEXT' });
  const back = (): void => application.send({ type: 'BACK' });
  return doorway(view, covered, {
    progress: 'form',
    className: 'form',
    content: html`<mc-page
        kiosk
        .session=${String(view.kiosk.context.sessionNumber)}
        .language=${language}
        .page=${page}
        .step=${stepText(view, 'form')}
        .errors=${failedAttempts > 0 ? sentences(application, language) : {}}
        .notes=${notes(view, application)}
        .pictures=${spots}
        .fileField=${fileField}
        .upload=${uploadHere(application, tools)}
        .unitLookup=${tools.findUnits}
        .unitSuggestions=${suggestionsFrom((path) => draft.answers[path]?.value, tools.suggestUnits)}
        .unitName=${tools.unitName}
        @mc-answer=${({ fieldId, value }: McAnswerEvent) => application.send({ type: 'ANSWER', fieldId, value })}
        @mc-phone=${({ fieldId }: McPhoneEvent) => application.send({ type: 'BY_PHONE', fieldId })}
        @mc-submit=${(event: Event) => advance(application, event.currentTarget)}
      ></mc-page>
      <div class="grow"></div>
      ${carryButton(t('carry.button'), application)}`,
    ...((typedAtOnce(page) !== undefined || view.typing) && !view.keysAway
      ? {
          keyboard: keyboard(view, {
            action: t('action.next'),
            onBack: back,
            ...(view.kiosk.context.aids.lowReach && { onAway: view.putKeysAway }),
            onAction: ({ currentTarget }) => advance(application, pageBeside(currentTarget)),
          }),
        }
      : { actions: html`${backButton(view, back)} ${mainButton(t('action.next'), next)}` }),
  });
}

/** Papers come from the person's phone; a signature is made here. */
const fileField: FileField = ({ answer, definition, id }, { error, language }) =>
  definition.type !== 'attachment' || definition.capture === 'signature'
    ? undefined
    : html`<mc-phone-field
        data-field=${id}
        .fieldId=${id}
        .language=${language}
        .field=${definition}
        .error=${error}
        .files=${filesOf(answer?.value)}
      ></mc-phone-field>`;

/** Hands over what is made on this screen, for the field that it answers. */
function uploadHere(application: ApplicationActor, tools: SessionTools): NonNullable<McPage['upload']> {
  const { id, version } = application.getSnapshot().context.wizard.definition;
  return async (file, signal, { fieldId }) => {
    const outcome = await tools.upload(file, { procedure: id, version, fieldId }, signal);
    if (outcome.code === 'ok') return { code: 'ok', id: outcome.value.id };
    if (outcome.code !== 'problem' || outcome.problem.status >= 500) return { code: 'failed' };
    return { code: 'refused', message: outcome.problem.message };
  };
}

function carryButton(text: string, application: ApplicationActor): TemplateResult {
  return html`<mc-button
    class="carry-on"
    variant="quiet"
    data-action="carry"
    .icon=${qrCode}
    @click=${() => application.send({ type: 'CARRY' })}
    >${text}</mc-button
  >`;
}

/** The key "Tiếp tục": to the next box of this page that must be filled, else to the next page. */
function advance(application: ApplicationActor, page: unknown): void {
  const { draft, failedAttempts, pageId, wizard } = application.getSnapshot().context;
  const [missing] = wizard.errors(draft, { pageId });
  if (
    failedAttempts === 0 &&
    page instanceof McPage &&
    missing?.code === 'required' &&
    missing.fieldId !== fieldWithFocus()?.dataset['field']
  ) {
    void page.focusField(missing.fieldId);
  } else application.send({ type: 'NEXT' });
}

function pageBeside(keyboard: EventTarget | null): McPage | null {
  return keyboard instanceof Element
    ? (keyboard.closest('.doorway')?.querySelector('mc-page') ?? null)
    : null;
}

const typedTypes: ReadonlySet<string> = new Set([
  'person-name',
  'text',
  'id-number',
  'phone',
  'email',
  'date',
  'unit',
  'money',
  'number',
]);

/** Answered with the keyboard; a value from the card is not, until the person presses "Sửa", nor what is worked out. */
function isTyped({ computed, definition, locked }: FieldState): boolean {
  return typedTypes.has(definition.type) && !locked && computed !== true;
}

/** Where a page begins with typing: there the keyboard stands from the start; else it comes when a box is touched. */
export function typedAtOnce(page: PageState | undefined): FieldState | undefined {
  const first = page?.fields.find(({ definition }) => definition.type !== 'note');
  return first !== undefined && isTyped(first) ? first : undefined;
}

function sentences(
  application: ApplicationActor,
  language: View['language'],
): Readonly<Record<string, string>> {
  const { draft, pageId, wizard } = application.getSnapshot().context;
  const t = translator(errorsTexts, language);
  return Object.fromEntries(
    wizard
      .errors(draft, { pageId })
      .map(({ code, fieldId, parameters, rule }) => [
        fieldId,
        inLanguage(rule?.message, language) ?? t(`field.${code}`, parameters),
      ]),
  );
}

/** Beside a count that the fee depends on: what it comes to. */
function notes({ t }: View, application: ApplicationActor): Readonly<Record<string, string>> {
  const { draft, wizard } = application.getSnapshot().context;
  const total = t('form.total', { amount: formatDong(wizard.fee(draft).total) });
  return Object.fromEntries(
    wizard.definition.fee.lines.flatMap(({ quantityField }) =>
      quantityField === undefined ? [] : [[quantityField, total]],
    ),
  );
}
