import { createGatewayClient } from '@motcua/client';
import type { ProcedureSummary } from '@motcua/client';
import type { LifeEvent, ProcedureDefinition } from '@motcua/procedures';
import { searchProcedures } from '@motcua/procedures/search';
import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { catalogTexts } from '@motcua/texts/elements';
import type { CatalogKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import type { McValueEvent } from '../base/value.events.ts';
import { frame } from '../frame/frame.ts';
import { frameStyles } from '../frame/frame.styles.ts';
import { list, rotateCw } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { catalogStyles } from './catalog.styles.ts';
import { McProcedureEvent } from './catalog.events.ts';
import { filterButton, procedureRow } from './catalog-views.ts';
import { countText, eventPicture, eventsOf } from './life-events.ts';

/** So many of the popular ones, so that a phone shows the filters without long scrolling. */
const mostAtFirst = 8;

type Audience = ProcedureDefinition['audience'][number];

/**
 * `<mc-catalog gateway="https://…" for="application">`: finds a procedure on a website, by words without diacritics, by
 * the event of life, by who asks; the popular ones first.
 *
 * Says `mc-procedure` when one is chosen, and then sets `procedure` on the element whose id `for` names, such as an
 * `<mc-application>`. Keeps nothing after it leaves the page.
 */
export class McCatalog extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, frameStyles, catalogStyles];
  static override properties: PropertyDeclarations = {
    gateway: {},
    for: {},
    fetch: { attribute: false },
    procedures: { state: true },
    query: { state: true },
    lifeEvent: { state: true },
    audience: { state: true },
    all: { state: true },
  };

  /** Address of the gateway. Until it is set, nothing is shown. */
  declare gateway: string;
  /** Id of the element that gets the chosen procedure. */
  declare for: string;
  /** In place of the platform's own. */
  declare fetch: typeof fetch | undefined;
  declare private procedures: readonly ProcedureSummary[] | 'loading' | 'unanswered';
  declare private query: string;
  declare private lifeEvent: LifeEvent | undefined;
  declare private audience: Audience | undefined;
  /** The rest of the list has been asked for. */
  declare private all: boolean;
  #call = new AbortController();

  constructor() {
    super();
    this.gateway = '';
    this.for = '';
    this.procedures = 'loading';
    this.query = '';
    this.all = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#call.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('gateway') && this.gateway !== '') void this.#load();
  }

  protected override render(): TemplateResult {
    const { procedures } = this;
    return frame({
      name: this.#t('catalog.name'),
      lang: this.language,
      middle:
        typeof procedures === 'string'
          ? this.#waiting(procedures)
          : html`${this.#search()} ${this.#results(procedures)}`,
      side: typeof procedures === 'string' ? nothing : this.#filters(procedures),
    });
  }

  get #t(): Translate<CatalogKey> {
    return translator(catalogTexts, this.language);
  }

  #waiting(state: 'loading' | 'unanswered'): TemplateResult {
    if (state === 'loading') return html`<p role="status">${this.#t('catalog.loading')}</p>`;
    return html`<div role="alert">
        <h2>${this.#t('catalog.unanswered')}</h2>
        <p>${this.#t('catalog.unanswered.todo')}</p>
      </div>
      <mc-button .language=${this.language} .icon=${rotateCw} @click=${() => void this.#load()}
        >${this.#t('catalog.retry')}</mc-button
      >`;
  }

  #search(): TemplateResult {
    return html`<mc-text-field
      kind="search"
      .language=${this.language}
      .label=${this.#t('catalog.title')}
      .help=${this.#t('catalog.help')}
      .value=${this.query}
      @mc-value=${({ value }: McValueEvent) => {
        this.query = String(value);
      }}
    ></mc-text-field>`;
  }

  #results(procedures: readonly ProcedureSummary[]): TemplateResult {
    const { audience, language, lifeEvent, query } = this;
    const offered = procedures.filter(
      (procedure) =>
        (lifeEvent === undefined || procedure.lifeEvents?.includes(lifeEvent) === true) &&
        (audience === undefined || procedure.audience.includes(audience)),
    );
    const found = searchProcedures(offered, query);
    const plain = lifeEvent === undefined && audience === undefined && query.trim() === '';
    const shown = plain && !this.all ? found.slice(0, mostAtFirst) : found;
    return html`<p class="count" role="status">${countText(language, found.length, query)}</p>
      ${found.length === 0 ? html`<p>${this.#t('catalog.none.todo')}</p>` : nothing}
      <ul class="found">
        ${shown.map(
          (procedure) =>
            html`<li>${procedureRow({ procedure, query, language, t: this.#t, choose: this.#choose })}</li>`,
        )}
      </ul>
      ${
        shown.length === found.length
          ? nothing
          : html`<mc-button class="all" .language=${language} .icon=${list} @click=${this.#showAll}
              >${this.#t('catalog.all')}</mc-button
            >`
      }`;
  }

  #filters(procedures: readonly ProcedureSummary[]): TemplateResult {
    const audiences = (['citizen', 'business', 'essential-service'] as const).filter((audience) =>
      procedures.some((procedure) => procedure.audience.includes(audience)),
    );
    return html`<div role="group" aria-labelledby="audiences">
        <h2 id="audiences">${this.#t('catalog.audience')}</h2>
        <div class="filters narrow">
          ${audiences.map((audience) =>
            filterButton({
              name: audience,
              text: this.#t(`audience.${audience}`),
              pressed: this.audience === audience,
              press: () => {
                this.audience = this.audience === audience ? undefined : audience;
              },
            }),
          )}
        </div>
      </div>
      <div role="group" aria-labelledby="events">
        <h2 id="events">${this.#t('catalog.events')}</h2>
        <div class="filters">
          ${eventsOf(procedures).map((event) =>
            filterButton({
              name: event,
              text: this.#t(`event.${event}`),
              picture: eventPicture(event),
              pressed: this.lifeEvent === event,
              press: () => {
                this.lifeEvent = this.lifeEvent === event ? undefined : event;
              },
            }),
          )}
        </div>
      </div>`;
  }

  readonly #choose = (id: string): void => {
    if (!this.dispatchEvent(new McProcedureEvent(id)) || this.for === '') return;
    const root = this.getRootNode();
    const target =
      root instanceof Document || root instanceof ShadowRoot ? root.getElementById(this.for) : null;
    if (target === null) return;
    target.setAttribute('procedure', id);
    target.scrollIntoView();
  };

  /** The focus goes to the first one that was not there before. */
  readonly #showAll = (): void => {
    this.all = true;
    void this.updateComplete.then(() => {
      const rows = this.renderRoot.querySelectorAll<HTMLElement>('.row');
      rows.item(mostAtFirst)?.focus();
    });
  };

  async #load(): Promise<void> {
    this.#call.abort();
    this.#call = new AbortController();
    const { signal } = this.#call;
    const { fetch } = this;
    this.procedures = 'loading';
    const client = createGatewayClient({
      baseUrl: this.gateway,
      ...(fetch === undefined ? {} : { fetch }),
    });
    const outcome = await client.procedures({ signal }).catch(() => undefined);
    if (outcome === undefined || signal.aborted) return;
    this.procedures = outcome.code === 'ok' ? outcome.value : 'unanswered';
  }
}
