import { icon } from '@motcua/elements/icon';
import {
  calendarCheck,
  check,
  clock,
  fileText,
  hourglass,
  mapPin,
  scanQrCode,
  search,
} from '@motcua/elements/icons';
import { baseStyles, fieldStyles, pressableStyles } from '@motcua/elements/styles';
import type { OfficerCaseSummary } from '@motcua/gateway/api';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { OfficerElement } from '../desk/officer-element.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { CaseChosenEvent, OlderCasesEvent } from './case-list.events.ts';
import { caseListStyles } from './case-list.styles.ts';
import { filters, matches, passes, shownState } from './filter.ts';
import type { Filter } from './filter.ts';
import { stateChip } from './state-chip.ts';

/** The cases, newest first, with search and filter. */
export class OfficerCaseList extends OfficerElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    fieldStyles,
    deskParts,
    caseListStyles,
  ];
  static override properties: PropertyDeclarations = {
    cases: { attribute: false },
    chosen: {},
    mayHaveOlder: { type: Boolean },
    filter: { state: true },
    query: { state: true },
  };

  declare cases: readonly OfficerCaseSummary[];
  /** Code of the case that is open. */
  declare chosen: string | undefined;
  declare mayHaveOlder: boolean;
  declare filter: Filter;
  declare query: string;

  constructor() {
    super();
    this.cases = [];
    this.chosen = undefined;
    this.mayHaveOlder = false;
    this.filter = 'all';
    this.query = '';
  }

  protected override render(): TemplateResult {
    const now = new Date();
    const found = this.cases.filter((entry) => matches(entry, this.query));
    const shown = found.filter((entry) => passes(entry, this.filter, now));
    return html`<div class="head">
        <div class="title">
          <h2>${this.t('list.title')}</h2>
          <span class="soft" role="status">${this.t('list.count', { count: shown.length })}</span>
        </div>
        <div class="box">
          ${icon(search)}
          <input
            type="search"
            autocomplete="off"
            aria-label=${this.t('list.search')}
            placeholder=${this.t('list.search')}
            .value=${this.query}
            @input=${(event: Event) => this.#search(event)}
          />
        </div>
        <fieldset class="filters">
          <legend class="hidden">${this.t('list.filter')}</legend>
          ${filters.map((filter) => this.#filterButton(filter, found.filter((entry) => passes(entry, filter, now)).length))}
        </fieldset>
      </div>
      <div class="scroll">
        ${
          shown.length === 0
            ? html`<p class="empty soft">
                ${this.t(this.cases.length === 0 ? 'list.empty' : 'list.noMatch')}
              </p>`
            : html`<ul>
                ${shown.map((entry) => html`<li>${this.#case(entry, now)}</li>`)}
              </ul>`
        }
        ${
          this.mayHaveOlder
            ? html`<button
                class="pressable small-button more"
                @click=${() => this.dispatchEvent(new OlderCasesEvent())}
              >
                ${this.t('list.more')}
              </button>`
            : nothing
        }
      </div>`;
  }

  #filterButton(filter: Filter, count: number): TemplateResult | typeof nothing {
    const pressed = this.filter === filter;
    if (filter === 'overdue' && count === 0 && !pressed) return nothing;
    return html`<button
      class="pressable filter"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => {
        this.filter = filter;
      }}
    >
      ${pressed ? icon(check) : nothing}${this.t(`filter.${filter}`)}${filter === 'all' ? nothing : html` ${count}`}
    </button>`;
  }

  #case(entry: OfficerCaseSummary, now: Date): TemplateResult {
    const state = shownState(entry, now);
    const step = entry.steps.find((candidate) => candidate.state === 'current');
    const sources = entry.provenances.map((provenance) => this.t(`source.${provenance}`)).join(', ');
    return html`<button
      class="pressable case"
      data-code=${entry.caseCode}
      aria-current=${entry.caseCode === this.chosen ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new CaseChosenEvent(entry.caseCode))}
    >
      <span class="first"
        ><span class="code">${entry.caseCode}</span> ${stateChip(state, this.t(`state.${state}`))}</span
      >
      <span class="name">${entry.applicantName || this.t('list.nobody')}</span>
      <span class="facts">
        <span class="whole">${icon(fileText)}${this.local(entry.procedure.name)}</span>
        ${step === undefined ? nothing : html`<span class="whole">${icon(hourglass)}${this.t('list.step', { step: this.local(step.name) })}</span>`}
        <span>${icon(clock)}${this.t('list.handedIn', { when: this.when(entry.submittedAt) })}</span>
        <span>${icon(calendarCheck)}${this.t('list.due', { when: this.when(entry.dueAt) })}</span>
        <span>${icon(mapPin)}${entry.place}</span>
        <span>${icon(scanQrCode)}${sources}</span>
      </span>
    </button>`;
  }

  #search(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.query = event.target.value;
  }
}
