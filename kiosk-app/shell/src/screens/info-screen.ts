import type { ProcedureDefinition } from '@motcua/procedures';
import type { Language } from '@motcua/texts';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepText } from '../parts/lintel.ts';
import type { SessionActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** What the procedure needs, how long it takes, what it costs, and which law says so. */
export function infoScreen(view: View, covered: boolean, session: SessionActor): TemplateResult {
  const { language, t } = view;
  const { card, service } = session.getSnapshot().context;
  const { procedure } = service;
  const basis = procedure.legalBasis.map((law) => lawName(law, language)).join(', ');
  return doorway(view, covered, {
    progress: 'information',
    className: 'info',
    content: html`<mc-procedure-summary
        data-heading
        place="kiosk"
        .language=${language}
        .definition=${procedure}
        .step=${stepText(view, 'information')}
      ></mc-procedure-summary>
      <div class="grow"></div>
      <p class="basis"><b>${t('info.basis')}:</b> ${basis}</p>`,
    actions: html`${backButton(view, () => session.send({ type: 'BACK' }))}
    ${mainButton(t(card === undefined ? 'info.start' : 'info.startWithCard'), () => session.send({ type: 'NEXT' }))}`,
  });
}

/** `Luật 60/2014/QH13`; laws without a kind in the data go by their number. */
function lawName({ number, type }: ProcedureDefinition['legalBasis'][number], language: Language): string {
  return type === undefined ? number : `${type[language]} ${number}`;
}
