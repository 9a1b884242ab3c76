import { McPage } from '@motcua/elements/page';
import type { McAnswerEvent } from '@motcua/elements/page';
import { spots } from '@motcua/elements/pictures/spots';
import { formatDong, translator } from '@motcua/texts';
import { errorsTexts } from '@motcua/texts/errors';
import type { PageState } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { keyboard } from '../parts/keyboard.ts';
import { doorway } from '../parts/doorway.ts';
import { stepText } from '../parts/lintel.ts';
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
  const typed = page?.fields.some((field) => isTyped(field)) === true;
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
      .unitLookup=${tools.findUnits}
      .unitName=${tools.unitName}
      @mc-answer=${({ fieldId, value }: McAnswerEvent) => application.send({ type: 'ANSWER', fieldId, value })}
      @mc-submit=${(event: Event) => advance(application, event.currentTarget)}
    ></mc-page>`,
    ...(typed || view.typing
      ? {
          keyboard: keyboard(view, {
            action: t('action.next'),
            onBack: back,
            onAction: ({ currentTarget }) => advance(application, pageBeside(currentTarget)),
          }),
        }
      : { actions: html`${backButton(view, back)} ${mainButton(t('action.next'), next)}` }),
  });
}

/** The key "Tiếp tục": to the next box of this page that must be filled, else to the next page. */
function advance(application: ApplicationActor, page: unknown): void {
  const { draft, failedAttempts, pageId, wizard } = application.getSnapshot().context;
  const [missing] = wizard.errors(draft, { pageId });
  const here = page instanceof McPage ? page.shadowRoot?.activeElement : undefined;
  const hereId = here instanceof HTMLElement ? here.dataset['field'] : undefined;
  if (
    failedAttempts === 0 &&
    page instanceof McPage &&
    missing?.code === 'required' &&
    missing.fieldId !== hereId
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
]);

/** Answered with the keyboard; a value from the card is not, until the person presses "Sửa". */
export function isTyped({ definition, locked }: PageState['fields'][number]): boolean {
  return typedTypes.has(definition.type) && !locked;
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
        rule?.message[language] ?? t(`field.${code}`, parameters),
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
