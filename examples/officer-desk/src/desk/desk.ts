import { breezeWall } from '@motcua/elements/breeze-block';
import { icon } from '@motcua/elements/icon';
import { globe, logOut, rotateCw, wifiOff } from '@motcua/elements/icons';
import { mark } from '@motcua/elements/pictures/mark';
import { baseStyles, pressableStyles } from '@motcua/elements/styles';
import type { Problem } from '@motcua/gateway/api';
import { formatTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { ActionEvent, PaperEvent } from '../case-detail/case-detail.events.ts';
import type { OfficerCaseDetail } from '../case-detail/case-detail.ts';
import type { CaseChosenEvent } from '../case-list/case-list.events.ts';
import { createOfficerAttentionClient } from '../gateway/attention-client.ts';
import type { OfficerAttentionClient } from '../gateway/attention-client.ts';
import { createOfficerCareClient } from '../gateway/care-client.ts';
import type { OfficerCareClient } from '../gateway/care-client.ts';
import { readConfig } from '../gateway/config.ts';
import { createOfficerClient } from '../gateway/officer-client.ts';
import type { OfficerClient } from '../gateway/officer-client.ts';
import { createOfficerQueueClient } from '../gateway/queue-client.ts';
import type { OfficerQueueClient } from '../gateway/queue-client.ts';
import { takeToken } from '../gateway/token.ts';
import type { TokenEvent } from '../login/login.events.ts';
import { CasesController } from './cases-controller.ts';
import { deskStyles } from './desk.styles.ts';
import { OfficerElement } from './officer-element.ts';

type Phase =
  | { readonly code: 'starting' | 'no-config' }
  | { readonly code: 'login'; readonly busy: boolean; readonly problem?: Problem; readonly offline?: boolean }
  | {
      readonly code: 'open';
      readonly controller: CasesController;
      readonly queue: OfficerQueueClient | undefined;
      readonly care: OfficerCareClient;
      readonly attention: OfficerAttentionClient;
    };

/** `<officer-desk>`: the whole page. The token lives in its memory and ends with it. */
export class OfficerDesk extends OfficerElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, deskStyles];
  static override properties: PropertyDeclarations = {
    fetch: { attribute: false },
    phase: { state: true },
    asking: { state: true },
  };

  /** How the page reaches its server and the gateway. */
  declare fetch: typeof fetch;
  declare phase: Phase;
  /** The dialog that is open. */
  declare asking: 'return' | 'finish' | undefined;

  #gateway = '';
  #unit: string | undefined;
  #closing = new AbortController();

  constructor() {
    super();
    this.fetch = (input, init) => fetch(input, init);
    this.phase = { code: 'starting' };
    this.asking = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    window.addEventListener('hashchange', () => this.#signInFromAddress(), { signal });
    readConfig(this.fetch, signal).then(
      (outcome) => {
        this.#unit = outcome.code === 'ok' ? outcome.unit : undefined;
        this.#start(outcome.code === 'ok' ? outcome.gateway : undefined);
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closing.abort();
    this.#signOut();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('language')) return;
    document.documentElement.lang = this.language;
    document.title = this.t('desk.title');
  }

  protected override render(): TemplateResult {
    const { phase } = this;
    return html`<header class="lintel">
        ${mark}
        <h1>${this.t('desk.title')}</h1>
        ${breezeWall('lintel')}
      </header>
      ${
        phase.code === 'open'
          ? html`<officer-care .language=${this.language} .client=${phase.care}></officer-care>`
          : nothing
      }
      ${
        phase.code === 'open' && phase.queue !== undefined
          ? html`<officer-queue .language=${this.language} .client=${phase.queue}></officer-queue>`
          : nothing
      }
      ${this.#opening(phase)}
      ${
        phase.code === 'open'
          ? html`<officer-attention .language=${this.language} .client=${phase.attention}></officer-attention>
              <officer-feedback .language=${this.language} .client=${phase.care}></officer-feedback>`
          : nothing
      }
      <footer class="sill">
        ${phase.code === 'open' ? this.#freshness(phase.controller) : html`<span class="state"></span>`}
        ${phase.code === 'open' ? this.#sessionButtons(phase.controller) : nothing}
        <button
          class="pressable small-button"
          lang=${this.language === 'vi' ? 'en' : 'vi'}
          @click=${() => this.#switchLanguage()}
        >
          ${icon(globe)}${this.t('desk.language')}
        </button>
      </footer>`;
  }

  #opening(phase: Phase): TemplateResult {
    switch (phase.code) {
      case 'starting':
        return html`<main class="alone"></main>`;
      case 'no-config':
        return html`<main class="alone"><p role="alert">${this.t('desk.noConfig')}</p></main>`;
      case 'login':
        return html`<main class="alone">
          <officer-login
            .language=${this.language}
            .busy=${phase.busy}
            .message=${phase.offline === true ? this.t('login.offline') : phase.problem && this.local(phase.problem.message)}
            @officer-token=${(event: TokenEvent) => this.#tokenTyped(event)}
          ></officer-login>
        </main>`;
      case 'open':
        return this.#cases(phase.controller);
      default:
        return phase satisfies never;
    }
  }

  #cases(controller: CasesController): TemplateResult {
    const { detail, result } = controller;
    const chosen =
      detail.code === 'open'
        ? detail.officerCase.caseCode
        : detail.code === 'none'
          ? undefined
          : detail.caseCode;
    return html`<main class=${detail.code === 'none' ? '' : 'has-detail'}>
        <officer-case-list
          .language=${this.language}
          .cases=${controller.cases ?? []}
          .chosen=${chosen}
          .mayHaveOlder=${controller.mayHaveOlder}
          @officer-case-chosen=${(event: CaseChosenEvent) => this.#open(controller, event.caseCode)}
          @officer-older-cases=${() => controller.showOlder()}
        ></officer-case-list>
        <officer-case-detail
          .language=${this.language}
          .detail=${detail}
          .result=${this.asking === undefined ? result : undefined}
          .busy=${controller.busy}
          @officer-action=${(event: ActionEvent) => this.#askedFor(controller, event)}
          @officer-paper=${({ paper, fileName }: PaperEvent) => void controller.save(paper, fileName)}
          @officer-detail-closed=${() => controller.closeDetail()}
        ></officer-case-detail>
      </main>
      ${this.#dialog(controller)}`;
  }

  #dialog(controller: CasesController): TemplateResult | typeof nothing {
    const close = (): void => {
      this.asking = undefined;
    };
    const act = (event: ActionEvent): Promise<void> => this.#act(controller, event);
    const { detail, result, busy } = controller;
    switch (this.asking) {
      case undefined:
        return nothing;
      case 'return':
        return html`<officer-return-dialog
          .language=${this.language}
          .busy=${busy === 'return'}
          .message=${result?.code === 'problem' ? this.local(result.problem.message) : undefined}
          @officer-action=${act}
          @officer-cancel=${close}
        ></officer-return-dialog>`;
      case 'finish':
        return html`<officer-finish-dialog
          .language=${this.language}
          .busy=${busy === 'finish'}
          .stepsLeft=${detail.code === 'open' ? stepsLeft(detail.officerCase.steps) : 0}
          @officer-action=${act}
          @officer-cancel=${close}
        ></officer-finish-dialog>`;
      default:
        return this.asking satisfies never;
    }
  }

  #freshness({ freshAt, offline, newCount }: CasesController): TemplateResult {
    const time = freshAt === undefined ? '' : formatTime(freshAt.toISOString());
    return html`<span class="state ${offline ? 'wrong' : newCount > 0 ? 'news' : ''}">
      <span role="status">
        ${offline ? html`${icon(wifiOff)}${this.t('desk.offline')}` : newCount > 0 ? this.t('desk.newCases', { count: newCount }) : nothing}
      </span>
      ${offline || time === '' ? nothing : html`<span class="fresh">${this.t('desk.fresh', { time })}</span>`}
    </span>`;
  }

  #sessionButtons(controller: CasesController): TemplateResult {
    return html`<button class="pressable small-button refresh" @click=${() => controller.refresh()}>
        ${icon(rotateCw)}${this.t('desk.refresh')}
      </button>
      <button class="pressable small-button" @click=${() => this.#signOut()}>
        ${icon(logOut)}${this.t('desk.signOut')}
      </button>`;
  }

  #start(gateway: string | undefined): void {
    if (gateway === undefined) {
      this.phase = { code: 'no-config' };
      return;
    }
    this.#gateway = gateway;
    this.phase = { code: 'login', busy: false };
    this.#signInFromAddress();
  }

  #signInFromAddress(): void {
    const token = this.#gateway === '' ? undefined : takeToken();
    if (token !== undefined) this.#signIn(token);
  }

  #client(token: string): OfficerClient {
    return createOfficerClient({ gateway: this.#gateway, token, fetch: this.fetch });
  }

  #queueClient(token: string): OfficerQueueClient | undefined {
    if (this.#unit === undefined) return undefined;
    return createOfficerQueueClient({ gateway: this.#gateway, token, fetch: this.fetch, unit: this.#unit });
  }

  #signIn(token: string): void {
    this.#signOut();
    const client = this.#client(token);
    const controller = new CasesController(this, client, (problem) => this.#signOut(problem));
    const care = createOfficerCareClient({ gateway: this.#gateway, token, fetch: this.fetch });
    const attention = createOfficerAttentionClient({ gateway: this.#gateway, token, fetch: this.fetch });
    this.phase = { code: 'open', controller, queue: this.#queueClient(token), care, attention };
  }

  #signOut(problem?: Problem): void {
    this.asking = undefined;
    if (this.phase.code !== 'open') return;
    this.phase.controller.close();
    this.removeController(this.phase.controller);
    this.phase = { code: 'login', busy: false, ...(problem === undefined ? {} : { problem }) };
  }

  async #tokenTyped({ token }: TokenEvent): Promise<void> {
    const { signal } = this.#closing;
    this.phase = { code: 'login', busy: true };
    const outcome = await this.#client(token).list(signal);
    if (outcome.code === 'ok') this.#signIn(token);
    else if (outcome.code === 'problem')
      this.phase = { code: 'login', busy: false, problem: outcome.problem };
    else this.phase = { code: 'login', busy: false, offline: true };
  }

  async #open(controller: CasesController, caseCode: string): Promise<void> {
    await controller.open(caseCode);
    await this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<OfficerCaseDetail>('officer-case-detail')?.focusHeading();
  }

  async #askedFor(controller: CasesController, event: ActionEvent): Promise<void> {
    const { action } = event;
    const { detail } = controller;
    const skipsSteps = detail.code === 'open' && stepsLeft(detail.officerCase.steps) > 1;
    controller.result = undefined;
    if (action.kind === 'return') this.asking = 'return';
    else if (action.kind === 'finish' && skipsSteps) this.asking = 'finish';
    else await this.#act(controller, event);
  }

  async #act(controller: CasesController, { action }: ActionEvent): Promise<void> {
    const result = await controller.act(action);
    // A reason that the gateway refuses can be mended where it was typed.
    const mendable =
      result?.code === 'problem' && ['reason-personal', 'request-invalid'].includes(result.problem.code);
    if (mendable) return;
    this.asking = undefined;
    // The button that was pressed may be gone.
    if (result?.code === 'done') await this.#focusHeading();
  }

  #switchLanguage(): void {
    this.language = this.language === 'vi' ? 'en' : 'vi';
  }
}

const stepsLeft = (steps: readonly { readonly state: string }[]): number =>
  steps.filter((step) => step.state !== 'done').length;
