import { inLanguage, translator } from '@motcua/texts';
import type { Language, LocalText, Translate } from '@motcua/texts';
import { phoneTexts } from '@motcua/texts/phone';
import type { PhoneKey } from '@motcua/texts/phone';
import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { DraftFlow } from './draft-flow.ts';
import { FilesFlow } from './files-flow.ts';
import { filesView } from './files-view.ts';
import type { Link } from './link.ts';
import type { PhonePorts } from './ports.ts';
import { sentence, waiting } from './views.ts';

/**
 * `<mc-phone>`: the whole page on a person's phone. Papers are sent, a carried application is finished, or a procedure
 * begun, as the link says.
 */
export class McPhone extends LitElement {
  static override properties: PropertyDeclarations = {
    language: {},
    link: { attribute: false },
    ports: { attribute: false },
    gateway: {},
    parts: { state: true },
    unit: { state: true },
  };

  declare language: Language;
  declare link: Link;
  declare ports: PhonePorts | undefined;
  /** Address of the gateway. */
  declare gateway: string;
  /** What the link needs of our elements is loaded when the link is known. */
  declare private parts: 'loading' | 'ready' | 'failed';
  /** What the unit at the other end is called, once it is known. */
  declare private unit: LocalText | undefined;
  #files: FilesFlow | undefined;
  #draft: DraftFlow | undefined;
  #shown = '';
  #leaving = new AbortController();

  constructor() {
    super();
    this.language = 'vi';
    this.link = { kind: 'none' };
    this.gateway = '';
    this.parts = 'loading';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadParts();
    const { link, ports } = this;
    if (ports === undefined) return;
    this.#leaving = new AbortController();
    if (link.kind === 'files') {
      const files = new FilesFlow(ports, link, () => {
        if ('question' in files.phase) this.unit = files.phase.question.unit?.name;
        this.requestUpdate();
      });
      this.#files = files;
      void files.load();
    }
    if (link.kind === 'application') {
      const draft = new DraftFlow(ports, link, () => {
        if (draft.phase.name === 'open') void this.#nameUnit(draft.phase.unit, ports);
        this.requestUpdate();
      });
      this.#draft = draft;
      void draft.load();
    }
    if (link.kind === 'procedure') void this.#nameUnit(link.unit, ports);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#files?.close();
    this.#draft?.close();
  }

  /** The page's own styles: one person, one page, nothing else on it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const t = this.#t;
    const other = language === 'vi' ? 'en' : 'vi';
    document.documentElement.lang = language;
    return html`<header class="lintel">
        <svg class="mark" viewBox="0 0 88 88" aria-hidden="true">
          <path
            fill="var(--mc-sun)"
            d="M8 84V34C8 17 20 6 36 6h16c16 0 28 11 28 28v50a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2Z"
          />
          <path fill="var(--mc-accent-deep)" d="M37 86V47l-12 6V38l17-16h15v64Z" />
        </svg>
        <b>${inLanguage(this.unit, language) ?? 'Một Cửa'}</b>
        <button type="button" lang=${other} @click=${(): void => void (this.language = other)}>
          ${t('language')}
        </button>
      </header>
      <main>${this.#main(t)}</main>`;
  }

  /** A screen reader goes to what has just come up; not to the first screen, which it reads anyway. */
  protected override updated(): void {
    const shown = this.#phaseName;
    if (shown === this.#shown) return;
    const first = this.#shown === '';
    this.#shown = shown;
    if (!first) this.querySelector<HTMLElement>('main h1')?.focus();
  }

  get #t(): Translate<PhoneKey> {
    return translator(phoneTexts, this.language);
  }

  get #phaseName(): string {
    return this.#files?.phase.name ?? this.#draft?.phase.name ?? this.link.kind;
  }

  async #nameUnit(code: string, { unitName }: PhonePorts): Promise<void> {
    const { signal } = this.#leaving;
    this.unit = await unitName(code, { signal }).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
  }

  async #loadParts(): Promise<void> {
    const { kind } = this.link;
    this.parts = 'loading';
    const load =
      kind === 'files' ? import('@motcua/elements/attachment') : import('@motcua/elements/application');
    this.parts = await load.then(
      () => 'ready' as const,
      () => 'failed' as const,
    );
  }

  #main(t: Translate<PhoneKey>): TemplateResult {
    const { link } = this;
    if (this.parts === 'failed') {
      return sentence({
        kind: 'bad',
        title: t('unanswered.title'),
        detail: t('unanswered.detail'),
        action: { text: t('retry'), press: () => void this.#loadParts() },
      });
    }
    switch (link.kind) {
      case 'files':
        return this.#files === undefined
          ? waiting(t('loading'))
          : filesView({ t, language: this.language, flow: this.#files });
      case 'application':
        return this.#application(t);
      case 'procedure':
        return this.#apply(link.procedure, link.unit, undefined);
      case 'none':
        return sentence({ kind: 'bad', title: t('none.title'), detail: t('none.detail') });
      default:
        return link satisfies never;
    }
  }

  #application(t: Translate<PhoneKey>): TemplateResult {
    const flow = this.#draft;
    if (flow === undefined || flow.phase.name === 'loading') return waiting(t('draft.loading'));
    const { phase } = flow;
    switch (phase.name) {
      case 'open':
        return this.#apply(phase.procedure, phase.unit, phase.saved);
      case 'unanswered':
        return sentence({
          kind: 'bad',
          title: t('unanswered.title'),
          detail: t('draft.unanswered.detail'),
          action: { text: t('retry'), press: () => void flow.load() },
        });
      case 'gone':
        return sentence({ kind: 'bad', title: t('draft.gone.title'), detail: t('draft.gone.detail') });
      case 'locked':
        return sentence({ kind: 'bad', title: t('draft.locked.title'), detail: t('draft.locked.detail') });
      default:
        return waiting(t('draft.loading'));
    }
  }

  #apply(procedure: string, unit: string, saved: string | undefined): TemplateResult {
    return html`${
        saved === undefined ? nothing : html`<p class="carried" role="status">${this.#t('draft.carried')}</p>`
      }
      <mc-application
        .language=${this.language}
        .procedure=${procedure}
        .unit=${unit}
        .gateway=${this.gateway}
        .resume=${saved}
      ></mc-application>`;
  }
}
