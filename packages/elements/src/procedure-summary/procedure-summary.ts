import type { PaperDefinition, ProcedureDefinition } from '@motcua/procedures';
import type { ElementsKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import { heading, headingStyles } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { banknote, clock, fileText, idCard } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { factPanel, factStyles, feeFact, timeFact } from './facts.ts';
import { procedureSummaryStyles } from './procedure-summary.styles.ts';

type Place = 'kiosk' | 'website';

const how: Readonly<Record<Place, readonly ElementsKey[]>> = {
  kiosk: ['summary.kiosk.card', 'summary.kiosk.answer', 'summary.kiosk.receipt'],
  website: ['summary.online.answer', 'summary.online.check', 'summary.online.code'],
};

/** A procedure before one starts: time, fee, what is needed, how it goes here. */
export class McProcedureSummary extends LocalizedElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    panelStyles,
    headingStyles,
    factStyles,
    procedureSummaryStyles,
  ];
  static override properties: PropertyDeclarations = {
    definition: { attribute: false },
    place: {},
    step: {},
  };

  declare definition: ProcedureDefinition | undefined;
  declare place: Place;
  declare step: string;

  constructor() {
    super();
    this.place = 'website';
    this.step = '';
  }

  /** Puts the focus, and so a screen reader, on the name of the procedure. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition, t, language } = this;
    if (definition === undefined) return nothing;
    const howTitle = this.place === 'kiosk' ? 'summary.kioskHow' : 'summary.onlineHow';
    return html`${heading({
        step: this.step,
        title: this.local(definition.shortName),
        lead: this.local(definition.summary),
      })}
      <dl class="facts">
        ${factPanel(clock, t('summary.time'), timeFact(definition.processing, t, language))}
        ${factPanel(banknote, t('summary.fee'), feeFact(definition.fee, t, language))}
      </dl>
      <section>
        <h2>${t('summary.papers')}</h2>
        <ul class="papers">
          ${definition.papers.map((paper) => this.#paper(paper))}
        </ul>
      </section>
      <section>
        <h2>${t(howTitle, { minutes: definition.minutesToComplete })}</h2>
        <ol class="how">
          ${how[this.place].map(
            (key, index) =>
              html`<li><span class="number" aria-hidden="true">${index + 1}</span>${t(key)}</li>`,
          )}
        </ol>
      </section>`;
  }

  #paper({ id, name, detail }: PaperDefinition): TemplateResult {
    return html`<li>
      ${icon(id === 'id-card' ? idCard : fileText)}
      <span>
        <b>${this.local(name)}</b>
        ${detail === undefined ? nothing : html`<span class="detail">${this.local(detail)}</span>`}
      </span>
    </li>`;
  }
}
