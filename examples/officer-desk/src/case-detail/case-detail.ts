import { icon } from '@motcua/elements/icon';
import {
  arrowLeft,
  arrowRight,
  check,
  circleCheck,
  fileText,
  idCard,
  keyboard,
  octagonAlert,
  shieldCheck,
} from '@motcua/elements/icons';
import { mark } from '@motcua/elements/pictures/mark';
import { baseStyles, pressableStyles } from '@motcua/elements/styles';
import type { CaseEvent, OfficerAnswer, OfficerCase } from '@motcua/gateway/api';
import { formatDong } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { shownState } from '../case-list/filter.ts';
import { stateChip } from '../case-list/state-chip.ts';
import type { ActionResult, DetailState } from '../desk/cases-controller.ts';
import { OfficerElement } from '../desk/officer-element.ts';
import type { Action } from '../gateway/officer-client.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { ActionEvent, DetailClosedEvent, PaperEvent } from './case-detail.events.ts';
import { caseDetailStyles } from './case-detail.styles.ts';

const sourceIcons = {
  typed: keyboard,
  'id-card-qr': idCard,
  'id-card-chip': idCard,
  'chip-verified': shieldCheck,
  'national-account': shieldCheck,
} as const satisfies Readonly<Record<OfficerAnswer['provenance'], string>>;

const doneTexts = {
  advance: 'done.advanced',
  return: 'done.returned',
  resume: 'done.resumed',
  finish: 'done.finished',
} as const;

type FactLabel = 'detail.applicant' | 'detail.place' | 'detail.handedIn' | 'detail.due' | 'detail.fee';

/** One case: what it says, where it is, what happened, and what can be done with it. */
export class OfficerCaseDetail extends OfficerElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, deskParts, caseDetailStyles];
  static override properties: PropertyDeclarations = {
    detail: { attribute: false },
    result: { attribute: false },
    busy: {},
  };

  declare detail: DetailState;
  declare result: ActionResult | undefined;
  declare busy: Action['kind'] | undefined;

  constructor() {
    super();
    this.detail = { code: 'none' };
    this.result = undefined;
    this.busy = undefined;
  }

  /** Moves the focus to the case's heading, once it is there. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { detail } = this;
    switch (detail.code) {
      case 'none':
        return html`<div class="nothing">
          ${mark}
          <p>${this.t('detail.choose')}</p>
        </div>`;
      case 'loading':
        return html`<div class="nothing">
          ${mark}
          <p role="status">${this.t('detail.loading')}</p>
        </div>`;
      case 'failed':
        return html`<div class="nothing">
          ${mark}
          <p role="alert">${this.t('detail.failed')}</p>
          ${this.#backButton()}
        </div>`;
      case 'open':
        return this.#open(detail.officerCase);
      default:
        return detail satisfies never;
    }
  }

  #open(officerCase: OfficerCase): TemplateResult {
    const state = shownState(officerCase, new Date());
    return html`<div class="scroll">
        ${this.#backButton()}
        <div class="top">
          <h2 class="code" tabindex="-1">${officerCase.caseCode}</h2>
          ${stateChip(state, this.t(`state.${state}`))}
        </div>
        <p>${this.local(officerCase.procedure.name)}, ${this.local(officerCase.unit.name)}</p>
        ${
          officerCase.returnReason === undefined
            ? nothing
            : html`<p class="reason"><b>${this.t('detail.reason')}:</b> ${officerCase.returnReason}</p>`
        }
        <dl class="facts">
          ${this.#fact('detail.applicant', officerCase.applicantName || this.t('list.nobody'), 'wide')}
          ${this.#fact('detail.place', `${officerCase.place} (${this.t(`channel.${officerCase.channel}`)})`, 'wide')}
          ${this.#fact('detail.handedIn', this.when(officerCase.submittedAt))}
          ${this.#fact('detail.due', this.when(officerCase.dueAt))}
          ${this.#fact('detail.fee', formatDong(officerCase.fee.total))}
        </dl>
        <div class="columns">
          <div>
            <section>
              <h3>${this.t('detail.answers')}</h3>
              <dl class="answers">${officerCase.answers.map((answer) => this.#answer(answer))}</dl>
            </section>
            <section>
              <h3>${this.t('detail.papers')}</h3>
              ${this.#papers(officerCase)}
            </section>
          </div>
          <div>
            <section>
              <h3>${this.t('detail.steps')}</h3>
              <mc-timeline
                .language=${this.language}
                .steps=${officerCase.steps}
                .returned=${officerCase.state === 'returned'}
              ></mc-timeline>
            </section>
            <section>
              <h3>${this.t('detail.log')}</h3>
              <ol class="log">
                ${officerCase.events.map((event) => this.#event(event, officerCase))}
              </ol>
            </section>
          </div>
        </div>
      </div>
      <div class="actions" ?hidden=${officerCase.state === 'finished' && this.result === undefined}>
        <div aria-live="polite" class=${this.result === undefined ? 'hidden' : 'notice-place'}>
          ${this.#notice()}
        </div>
        ${this.#actions(officerCase)}
      </div>`;
  }

  #backButton(): TemplateResult {
    return html`<button
      class="pressable small-button back"
      @click=${() => this.dispatchEvent(new DetailClosedEvent())}
    >
      ${icon(arrowLeft)}${this.t('detail.back')}
    </button>`;
  }

  #fact(label: FactLabel, value: string, width: 'wide' | '' = ''): TemplateResult {
    return html`<div class=${width}>
      <dt>${this.t(label)}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #answer({ label, value, provenance, compareCard }: OfficerAnswer): TemplateResult {
    return html`<div>
      <dt>${this.local(label)}</dt>
      <dd>${this.local(value)}</dd>
      <dd><span class="chip">${icon(sourceIcons[provenance])}${this.t(`source.${provenance}`)}</span></dd>
      ${
        compareCard === true
          ? html`<dd class="compare">${icon(octagonAlert)}${this.t('detail.compareCard')}</dd>`
          : nothing
      }
    </div>`;
  }

  #papers({ caseCode, files = [] }: OfficerCase): TemplateResult {
    const form = { paper: { kind: 'application' }, fileName: `${caseCode}.pdf` } as const;
    return html`<ul class="papers">
      <li>${this.#paperButton(form, this.t('detail.form'))}</li>
      ${files.map(
        ({ id, label, name, active }) =>
          html`<li>
            ${this.#paperButton({ paper: { kind: 'file', id }, fileName: name }, name)}
            <span>${this.local(label)}</span>
            ${
              active
                ? html`<span class="compare">${icon(octagonAlert)}${this.t('detail.active')}</span>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  #paperButton({ paper, fileName }: Pick<PaperEvent, 'paper' | 'fileName'>, words: string): TemplateResult {
    return html`<button
      class="pressable small-button"
      @click=${() => this.dispatchEvent(new PaperEvent(paper, fileName))}
    >
      ${icon(fileText)}${words}
    </button>`;
  }

  #event({ at, what, stepId, reason }: CaseEvent, { steps }: OfficerCase): TemplateResult {
    const step = steps.find((candidate) => candidate.id === stepId);
    const words = this.t(`event.${what}`, { step: step === undefined ? stepId : this.local(step.name) });
    return html`<li>
      <time datetime=${at}>${this.when(at)}</time
      >${words}${reason === undefined ? nothing : html`<p>“${reason}”</p>`}
    </li>`;
  }

  #notice(): TemplateResult | typeof nothing {
    const { result } = this;
    switch (result?.code) {
      case undefined:
        return nothing;
      case 'done':
        return html`<p class="notice">
          ${icon(circleCheck)}<span>${this.t(doneTexts[result.action])}</span>
        </p>`;
      case 'problem':
        return html`<p class="notice wrong">
          ${icon(octagonAlert)}<span>${this.local(result.problem.message)}</span>
        </p>`;
      case 'offline':
        return html`<p class="notice wrong">
          ${icon(octagonAlert)}<span>${this.t('action.offline')}</span>
        </p>`;
      default:
        return result satisfies never;
    }
  }

  #actions({ state, steps }: OfficerCase): TemplateResult | typeof nothing {
    if (state === 'finished') return nothing;
    if (state === 'returned')
      return this.#mainButton({ kind: 'resume' }, this.t('action.resume'), this.t('action.resumeHint'));
    const next = steps.find((step) => step.state === 'next');
    const secondary = html`<button
      class="pressable small-button"
      @click=${() => this.#ask({ kind: 'return', reason: '' })}
    >
      ${this.t('action.return')}
    </button>`;
    if (next === undefined)
      return html`${secondary}${this.#mainButton({ kind: 'finish' }, this.t('action.finish'), this.t('action.finishHint'))}`;
    return html`${secondary}
      <button class="pressable small-button" @click=${() => this.#ask({ kind: 'finish' })}>
        ${this.t('action.finishNow')}
      </button>
      ${this.#mainButton(
        { kind: 'advance' },
        this.t('action.advance'),
        this.t('action.advanceTo', { step: this.local(next.name) }),
      )}`;
  }

  #mainButton(action: Action, words: string, hint: string): TemplateResult {
    const isBusy = this.busy === action.kind;
    return html`<button class="main" data-action=${action.kind} @click=${() => this.#ask(action)}>
      <span class="words">${isBusy ? this.t('action.busy') : words}<small>${hint}</small></span>
      <span class="leaf">${icon(action.kind === 'finish' ? check : arrowRight)}</span>
    </button>`;
  }

  #ask(action: Action): void {
    if (this.busy === undefined) this.dispatchEvent(new ActionEvent(action));
  }
}
