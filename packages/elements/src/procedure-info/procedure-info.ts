import { createGatewayClient } from '@motcua/client';
import type { UnitAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { formatDate, translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { infoTexts } from '@motcua/texts/elements';
import type { InfoKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import { frame } from '../frame/frame.ts';
import { frameStyles } from '../frame/frame.styles.ts';
import { heading, headingStyles } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { banknote, clock, info, octagonAlert, printer, rotateCw, triangleAlert } from '../icon/icons.ts';
import { factPanel, factStyles, feeFact, timeFact } from '../procedure-summary/facts.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { panelStyles } from '../styles/panel.styles.ts';
import { infoSections } from './info-sections.ts';
import { printAlone } from './print-alone.ts';
import { printStyles } from './print.styles.ts';
import { McStartEvent } from './procedure-info.events.ts';
import { procedureInfoStyles } from './procedure-info.styles.ts';

/** A code that holds more is hard to read from paper. */
const longestAddress = 400;

type Loading = 'loading' | 'unanswered' | 'unknown';

/**
 * `<mc-procedure-info procedure="…" gateway="https://…" unit="…" for="application">`: all about one procedure, to be
 * read and printed, before one applies or where one cannot apply on line.
 *
 * Says `mc-start` when somebody wants to apply, and then sets `procedure` on the element whose id `for` names. A page
 * that has the definition at hand sets `definition` instead of `gateway`.
 */
export class McProcedureInfo extends LocalizedElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    frameStyles,
    headingStyles,
    panelStyles,
    factStyles,
    procedureInfoStyles,
    printStyles,
  ];
  static override properties: PropertyDeclarations = {
    procedure: {},
    gateway: {},
    unit: {},
    for: {},
    address: {},
    kiosk: { type: Boolean },
    fetch: { attribute: false },
    definition: { attribute: false },
    place: { attribute: false },
    state: { state: true },
    printedOn: { state: true },
  };

  /** Id of the procedure in the gateway's catalogue. */
  declare procedure: string;
  /** Address of the gateway. */
  declare gateway: string;
  /** Code of the unit that receives applications. */
  declare unit: string;
  /** Id of the element that gets the procedure when somebody wants to apply. */
  declare for: string;
  /** Address of this page, for the QR code on paper; the browser's own without it. */
  declare address: string;
  /** Without frame and buttons: the kiosk has its own. */
  declare kiosk: boolean;
  /** In place of the platform's own. */
  declare fetch: typeof fetch | undefined;
  /** What is shown; fetched when `gateway` and `procedure` are set. */
  declare definition: ProcedureDefinition | undefined;
  /** The unit by its name; fetched when `gateway` and `unit` are set. */
  declare place: UnitAnswer | undefined;
  declare protected state: Loading;
  declare protected printedOn: string;
  #call = new AbortController();

  constructor() {
    super();
    this.procedure = '';
    this.gateway = '';
    this.unit = '';
    this.for = '';
    this.address = '';
    this.kiosk = false;
    this.state = 'loading';
    this.printedOn = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#onPrint);
    if (this.hasUpdated && this.definition === undefined) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#onPrint);
    this.#call.abort();
  }

  /** Opens the print dialog with this procedure and nothing else of the page. */
  async print(): Promise<void> {
    this.#onPrint();
    await this.updateComplete;
    printAlone(this);
  }

  /** Puts the focus, and so a screen reader, on the name of the procedure. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const elsewhere = changed.has('procedure') || changed.has('gateway') || changed.has('unit');
    if (elsewhere && this.gateway !== '' && this.procedure !== '') void this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { definition } = this;
    if (definition === undefined) {
      return this.procedure === '' || this.gateway === '' ? nothing : this.#framed(this.#waiting());
    }
    return this.#framed(this.#content(definition));
  }

  get #t(): Translate<InfoKey> {
    return translator(infoTexts, this.language);
  }

  #framed(middle: TemplateResult): TemplateResult {
    if (this.kiosk) return html`<div class="alone">${middle}</div>`;
    return frame({ name: this.#t('info.name'), lang: this.language, middle });
  }

  #waiting(): TemplateResult {
    const t = this.#t;
    const { state } = this;
    if (state === 'loading') return html`<p role="status">${t('info.loading')}</p>`;
    return html`<div class="notice danger" role="alert">
        ${icon(octagonAlert)}
        <div>
          <h2>${t(`info.${state}`)}</h2>
          <p>${t(`info.${state}.todo`)}</p>
        </div>
      </div>
      ${
        state === 'unknown'
          ? nothing
          : html`<mc-button .language=${this.language} .icon=${rotateCw} @click=${() => void this.#load()}
              >${t('info.retry')}</mc-button
            >`
      }`;
  }

  #content(definition: ProcedureDefinition): TemplateResult {
    const { language, t } = this;
    return html`${this.#paperHead()}
      ${heading({ title: this.local(definition.shortName), lead: this.local(definition.summary) })}
      ${
        definition.status === 'confirmed'
          ? nothing
          : html`<div class="notice caution">
              ${icon(triangleAlert)}
              <div>
                <b>${this.#t('info.draft')}</b>
                <p>${this.#t('info.draft.text')}</p>
              </div>
            </div>`
      }
      <dl class="facts">
        ${factPanel(clock, t('summary.time'), timeFact(definition.processing, t, language))}
        ${factPanel(banknote, t('summary.fee'), feeFact(definition.fee, t, language))}
      </dl>
      ${this.#way(definition)}
      <div class="sections">${infoSections({ definition, language, t: this.#t })}</div>`;
  }

  /** On paper: where it comes from and how to open it again. */
  #paperHead(): TemplateResult {
    const address = this.address === '' ? location.href : this.address;
    const fits = address.length <= longestAddress;
    return html`<div class="paper-head">
      <div>
        <p class="unit">${this.#unitName()}</p>
        <p>${this.#t('info.name')}${this.printedOn === '' ? nothing : html` · ${this.printedOn}`}</p>
        <p class="address">${fits ? address : location.host}</p>
      </div>
      ${fits ? html`<mc-qr .text=${address} .label=${this.#t('info.qr')}></mc-qr>` : nothing}
    </div>`;
  }

  /** What one can do now. */
  #way({ coverage, informationOnly, minutesToComplete }: ProcedureDefinition): TemplateResult {
    const t = this.#t;
    const { language } = this;
    const unit = this.#unitName();
    const print = html`<mc-button
      class="print"
      .language=${language}
      .icon=${printer}
      @click=${() => void this.print()}
      >${t('info.print')}</mc-button
    >`;
    if (informationOnly === true) {
      return html`<p class="way">
          ${icon(info)}${unit === '' ? t('info.counter.anywhere') : t('info.counter', { unit })}
        </p>
        ${this.kiosk ? nothing : html`<div class="buttons">${print}</div>`}`;
    }
    return html`<p class="way">
        ${icon(info)}${t(`info.${coverage}`)} ${t('info.minutes', { minutes: minutesToComplete })}
      </p>
      ${
        this.kiosk
          ? nothing
          : html`<div class="buttons">
              <mc-button variant="main" .language=${language} @click=${this.#start}
                >${t('info.start')}</mc-button
              >
              ${print}
            </div>`
      }`;
  }

  #unitName(): string {
    const { place } = this;
    return place === undefined ? '' : `${this.local(place.name)}, ${this.local(place.province.name)}`;
  }

  readonly #start = (): void => {
    const procedure = this.definition?.id ?? this.procedure;
    if (!this.dispatchEvent(new McStartEvent(procedure)) || this.for === '') return;
    const root = this.getRootNode();
    const target =
      root instanceof Document || root instanceof ShadowRoot ? root.getElementById(this.for) : null;
    if (target === null) return;
    // What is needed has just been read.
    target.setAttribute('begun', '');
    target.setAttribute('procedure', procedure);
    target.scrollIntoView();
  };

  readonly #onPrint = (): void => {
    const date = formatDate(new Date().toISOString());
    this.printedOn = this.#t('info.printed', { date });
  };

  async #load(): Promise<void> {
    this.#call.abort();
    this.#call = new AbortController();
    const { signal } = this.#call;
    const { fetch, gateway, procedure, unit } = this;
    if (gateway === '' || procedure === '') return;
    this.definition = undefined;
    this.state = 'loading';
    const client = createGatewayClient({ baseUrl: gateway, ...(fetch === undefined ? {} : { fetch }) });
    const both = await Promise.all([
      client.procedure(procedure, { signal }),
      unit === '' ? undefined : client.unit(unit, { signal }),
    ]).catch(() => undefined);
    if (both === undefined || signal.aborted) return;
    const [definition, place] = both;
    // Without the unit's name there is still all to read.
    this.place = place?.code === 'ok' ? place.value : undefined;
    if (definition.code === 'ok') this.definition = definition.value;
    else {
      const unknown = definition.code === 'problem' && definition.problem.status === 404;
      this.state = unknown ? 'unknown' : 'unanswered';
    }
  }
}
