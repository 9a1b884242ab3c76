import { createGatewayClient, parseCaseCode } from '@motcua/client';
import type { CaseStatus, GatewayClient, Outcome } from '@motcua/client';
import { formatTime, translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { statusTexts } from '@motcua/texts/elements';
import type { StatusKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import type { McValueEvent } from '../base/value.events.ts';
import { frame } from '../frame/frame.ts';
import { frameStyles } from '../frame/frame.styles.ts';
import { rotateCw, search } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { caseStatusStyles } from './case-status.styles.ts';
import { aboutCase, caseNews } from './case-views.ts';

type FormError = 'empty' | 'shape' | 'offline' | { readonly sentence: CaseSentence };
type CaseSentence = Extract<Outcome<never>, { code: 'problem' }>['problem']['message'];

/** A case as the gateway told it, and when. */
interface Seen {
  readonly status: CaseStatus;
  readonly at: string;
  /** A newer look-up failed. */
  readonly stale: boolean;
}

/**
 * `<mc-case-status gateway="https://…" case-code="…">`: follows one case on a website.
 *
 * Asks for the code, as tolerant of how it is typed as can be, unless `case-code` gives it. Shows who holds the case
 * and when each step is due; nothing about the person. Keeps nothing after it leaves the page.
 */
export class McCaseStatus extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, frameStyles, caseStatusStyles];
  static override properties: PropertyDeclarations = {
    gateway: {},
    caseCode: { attribute: 'case-code' },
    fetch: { attribute: false },
    typed: { state: true },
    seen: { state: true },
    looking: { state: true },
    formError: { state: true },
  };

  /** Address of the gateway. Until it is set, nothing can be looked up. */
  declare gateway: string;
  declare caseCode: string;
  /** In place of the platform's own. */
  declare fetch: typeof fetch | undefined;
  declare private typed: string;
  declare private seen: Seen | undefined;
  declare private looking: boolean;
  declare private formError: FormError | undefined;
  #call = new AbortController();

  constructor() {
    super();
    this.gateway = '';
    this.caseCode = '';
    this.typed = '';
    this.looking = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('gateway') && !changed.has('caseCode')) return;
    this.#stop();
    this.seen = undefined;
    this.formError = undefined;
    this.typed = this.caseCode;
    if (this.caseCode !== '' && this.gateway !== '') void this.#look({ moveFocus: false });
  }

  protected override render(): TemplateResult {
    const { seen } = this;
    return frame({
      name: this.#t('status.title'),
      lang: this.language,
      middle: seen === undefined ? this.#form() : this.#case(seen),
      side: seen === undefined ? nothing : this.#side(seen),
    });
  }

  get #t(): Translate<StatusKey> {
    return translator(statusTexts, this.language);
  }

  #form(): TemplateResult {
    return html`<h2 class="question" tabindex="-1">${this.#t('status.question')}</h2>
      <form novalidate @submit=${this.#onSubmit} @mc-submit=${this.#onSubmit}>
        <mc-text-field
          .language=${this.language}
          .label=${this.#t('status.code')}
          .help=${this.#t('status.help')}
          .value=${this.typed}
          .error=${this.#errorText()}
          @mc-value=${this.#onTyped}
        ></mc-text-field>
        <mc-button
          variant="main"
          .language=${this.language}
          .icon=${search}
          .busy=${this.looking}
          .busyLabel=${this.#t('status.looking')}
          @click=${this.#onSubmit}
          >${this.#t('status.look')}</mc-button
        >
      </form>`;
  }

  #case({ status, at, stale }: Seen): TemplateResult {
    return html`${caseNews({ status, now: new Date(), language: this.language, t: this.#t })}
      <p class="small ${stale ? 'stale' : 'soft'}" role="status">
        ${this.#t(stale ? 'status.stale' : 'status.seen', { time: formatTime(at) })}
      </p>
      <h3>${this.#t('status.where')}</h3>
      <mc-timeline
        .language=${this.language}
        .steps=${status.steps}
        .returned=${status.state === 'returned'}
      ></mc-timeline>`;
  }

  #side({ status }: Seen): TemplateResult {
    return html`${aboutCase({ status, language: this.language, t: this.#t })}
      <div class="buttons">
        <mc-button
          .language=${this.language}
          .icon=${rotateCw}
          .busy=${this.looking}
          .busyLabel=${this.#t('status.looking')}
          @click=${this.#refresh}
          >${this.#t('status.refresh')}</mc-button
        >
        <mc-button .language=${this.language} .icon=${search} @click=${this.#another}
          >${this.#t('status.another')}</mc-button
        >
      </div>`;
  }

  #errorText(): string {
    const error = this.formError;
    if (error === undefined) return '';
    return typeof error === 'string' ? this.#t(`status.${error}`) : this.local(error.sentence);
  }

  readonly #onTyped = (event: McValueEvent): void => {
    this.typed = String(event.value);
    this.formError = undefined;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.looking) void this.#look({ moveFocus: true });
  };

  readonly #refresh = (): void => {
    void this.#look({ moveFocus: false });
  };

  readonly #another = (): void => {
    this.#stop();
    this.seen = undefined;
    this.typed = '';
    void this.#focus('mc-text-field');
  };

  async #look({ moveFocus }: { readonly moveFocus: boolean }): Promise<void> {
    const code = this.seen?.status.caseCode ?? parseCaseCode(this.typed);
    if (code === undefined) {
      this.formError = this.typed.trim() === '' ? 'empty' : 'shape';
      return this.#focus('mc-text-field');
    }
    this.#stop();
    const { signal } = this.#call;
    this.formError = undefined;
    this.looking = true;
    const outcome = await this.#client()
      .caseStatus(code, { signal })
      .catch(() => undefined);
    if (outcome === undefined || signal.aborted) return;
    this.looking = false;
    this.#take(outcome);
    if (moveFocus) await this.#focus(this.seen === undefined ? 'mc-text-field' : '.news h2');
  }

  #take(outcome: Outcome<CaseStatus>): void {
    if (outcome.code === 'ok') {
      this.seen = { status: outcome.value, at: new Date().toISOString(), stale: false };
    } else if (this.seen !== undefined) {
      this.seen = { ...this.seen, stale: true };
    } else {
      this.formError = outcome.code === 'problem' ? { sentence: outcome.problem.message } : 'offline';
    }
  }

  #client(): GatewayClient {
    const { fetch } = this;
    return createGatewayClient({ baseUrl: this.gateway, ...(fetch === undefined ? {} : { fetch }) });
  }

  #stop(): void {
    this.#call.abort();
    this.#call = new AbortController();
    this.looking = false;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus();
  }
}
