import { icon } from '@motcua/elements/icon';
import type { IconPath } from '@motcua/elements/icon';
import { banknote, clock, fileText, idCard, info, shieldCheck } from '@motcua/elements/icons';
import type { PaperDefinition, ProcedureDefinition } from '@motcua/procedures';
import { formatDong } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import type { ShellKey } from '@motcua/texts/shell';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { canBeCarried } from '../can-be-carried.ts';
import { chosenOf } from '../machines/session-context.ts';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { lawName } from '../parts/law-name.ts';
import { stepLine } from '../parts/lintel.ts';
import { slipButton, slipStatus } from '../parts/slip.ts';
import { status } from '../parts/status.ts';
import type { SessionActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** What the procedure needs, how long it takes, what it costs, and which laws say so. */
export function infoScreen(view: View, covered: boolean, session: SessionActor): TemplateResult {
  const { language, local, t } = view;
  const { children, context } = session.getSnapshot();
  const { procedure } = chosenOf(context);
  const carried = canBeCarried(procedure);
  const time = timeFact(procedure, t);
  const fee = feeFact(procedure, t, local(procedure.fee.text));
  return doorway(view, covered, {
    ...(carried && { progress: 'information' }),
    className: 'info',
    content: html`${carried ? stepLine(view, 'information') : html`<p class="step">${local(procedure.group)}</p>`}
      <h1 tabindex="-1">${local(procedure.shortName)}</h1>
      <p class="lead">${local(procedure.summary)}</p>
      ${carried ? nothing : elsewhere(view)} ${slipStatus(view, children.slip)}
      <dl class="facts">${fact(clock, t('info.time'), time)} ${fact(banknote, t('info.fee'), fee)}</dl>
      <h2>${t('info.papers')}</h2>
      <ul class="papers">
        ${procedure.papers.map((paper) => paperRow(view, paper))}
      </ul>
      ${carried ? nothing : stepsOf(view, procedure)} ${slipButton(view, children.slip)}
      <div class="grow"></div>
      <div class="panel laws">
        ${icon(shieldCheck, 'large')}
        <p>
          <b>${t('info.basis')}</b><br />
          ${procedure.legalBasis.map((law) => lawName(law, language)).join(' · ')}
        </p>
      </div>`,
    actions: html`${backButton(view, () => session.send({ type: 'BACK' }))}
    ${
      carried
        ? mainButton(t(context.card === undefined ? 'info.start' : 'info.startWithCard'), () =>
            session.send({ type: 'NEXT' }),
          )
        : nothing
    }`,
  });
}

/** Where it can be handed in instead: said in words, as there is no button that would do it. */
function elsewhere({ t }: View): TemplateResult {
  return status({
    kind: 'waiting',
    icon: info,
    title: t('info.readOnly'),
    detail: t('info.readOnly.detail'),
  });
}

function stepsOf({ local, t }: View, { steps }: ProcedureDefinition): TemplateResult {
  return html`<h2 class="steps-title">${t('info.steps')}</h2>
    <ol class="step-list">
      ${steps.map(
        ({ holder, name, workingDays }, index) =>
          html`<li>
            <span class="step-number">${index + 1}</span>
            <div>
              <b>${local(name)}</b>
              <span>${local(holder)}</span>
              ${workingDays === undefined ? nothing : html`<span>${t('info.stepDays', { days: workingDays })}</span>`}
            </div>
          </li>`,
      )}
    </ol>`;
}

interface Fact {
  readonly value: string;
  readonly detail: string;
}

function timeFact({ processing }: ProcedureDefinition, t: Translate<ShellKey>): Fact {
  return processing.kind === 'same-day'
    ? { value: t('info.sameDay'), detail: t('info.sameDayDetail', { time: processing.cutOff }) }
    : { value: t('info.workingDays', { days: processing.days }), detail: t('info.workingDaysDetail') };
}

/** One line of a fee is a figure; several are a sentence. */
function feeFact({ fee }: ProcedureDefinition, t: Translate<ShellKey>, text: string): Fact {
  const [line, ...others] = fee.lines;
  if (line === undefined) return { value: t('fee.free'), detail: '' };
  if (others.length > 0) return { value: '', detail: text };
  const detail = line.quantityField === undefined ? '' : t('info.perCopy');
  return { value: formatDong(line.amount), detail };
}

function fact(path: IconPath, label: string, { detail, value }: Fact): TemplateResult {
  return html`<div class="panel fact ${value === '' ? 'sentence' : ''}">
    <dt>${icon(path)}${label}</dt>
    <dd class="value">${value}</dd>
    <dd>${detail}</dd>
  </div>`;
}

function paperRow({ local, t }: View, { detail, id, name, onlyIf }: PaperDefinition): TemplateResult {
  return html`<li>
    ${icon(id === 'id-card' ? idCard : fileText, 'large')}
    <div>
      <b>${local(name)}</b>
      ${detail === undefined ? nothing : html`<span>${local(detail)}</span>`}
      ${onlyIf === undefined ? nothing : html`<span>${t('info.onlyIf', { case: local(onlyIf) })}</span>`}
    </div>
  </li>`;
}
