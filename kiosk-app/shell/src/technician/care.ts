import type { TechnicianReport } from '@motcua/care';
import type { Link } from '@motcua/care/host-api';
import type { Language, Translate } from '@motcua/texts';
import { translator } from '@motcua/texts';
import type { TechnicianKey } from '@motcua/texts/technician';
import { technicianTexts } from '@motcua/texts/technician';
import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { createActor } from 'xstate';
import type { Actor, ActorOptions, AnyActorLogic } from 'xstate';
import { fromPort } from '../from-port.ts';
import type { CareApi, CarePorts } from './care-ports.ts';
import { careStyles } from './care.styles.ts';
import { entryView } from './entry-view.ts';
import { entryStyles } from './entry.styles.ts';
import { partStyles } from './parts.styles.ts';
import { sectionStyles } from './sections/sections.styles.ts';
import { sections, technicianMachine } from './technician-machine.ts';
import type { Section } from './technician-machine.ts';

/** The technician has gone, or was let go. */
export class McLeaveEvent extends Event {
  constructor() {
    super('mc-leave', { bubbles: true, composed: true });
  }
}

/** `<mc-care>`: the technician's mode, whole: the way in, the parts of the work, and the way out that comes by itself. */
export class McCare extends LitElement {
  /** Keys come before the key that leaves, which is one of them. */
  static override styles = [partStyles, careStyles, entryStyles, sectionStyles];
  static override properties: PropertyDeclarations = {
    ports: { attribute: false },
    language: { attribute: false },
    report: { state: true },
    link: { state: true },
  };

  declare ports: CarePorts | undefined;
  declare language: Language;
  /** The browser's own without it. */
  declare clock: ActorOptions<AnyActorLogic>['clock'];
  declare protected report: TechnicianReport | undefined;
  declare protected link: Link;
  #actor: Actor<typeof technicianMachine> | undefined;
  #api: CareApi | undefined;
  #following = new AbortController();
  #shown = '';
  #hasNewSettings = false;

  constructor() {
    super();
    this.language = 'vi';
    this.link = 'connecting';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, this.#onActivity);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['pointerdown', 'keydown']) removeEventListener(type, this.#onActivity);
    this.#actor?.stop();
    this.#actor = undefined;
    this.#close();
  }

  protected override willUpdate(): void {
    if (this.#actor === undefined && this.ports !== undefined && this.isConnected) this.#start(this.ports);
  }

  protected override render(): TemplateResult | typeof nothing {
    const actor = this.#actor;
    if (actor === undefined || this.ports === undefined) return nothing;
    const snapshot = actor.getSnapshot();
    const t = translator(technicianTexts, this.language);
    const api = this.#api;
    const { secondsLeft, section } = snapshot.context;
    const isOpen = api !== undefined && snapshot.matches('open');
    return html`<header class="lintel">
        <h2>${t('care.title')}</h2>
        <p>${this.report?.kiosk ?? ''}</p>
      </header>
      <main
        tabindex="-1"
        @mc-settings=${() => (this.#hasNewSettings = true)}
        ?data-busy=${snapshot.matches('checking')}
      >
        ${isOpen && this.link === 'lost' ? html`<p class="banner" role="status">${t('care.lost')}</p>` : nothing}
        ${
          snapshot.matches({ open: 'warning' })
            ? html`<p class="banner" role="status">${t('care.idle', { seconds: secondsLeft })}</p>`
            : nothing
        }
        ${
          isOpen
            ? html`<h1 tabindex="-1">${t(`care.section.${section}`)}</h1>
                ${this.#section(section, api, this.ports)}`
            : entryView(snapshot, t, (event) => actor.send(event))
        }
      </main>
      ${isOpen ? this.#nav(section, t) : nothing}
      <footer>
        <button
          type="button"
          class="press"
          data-action="language"
          lang=${this.language === 'vi' ? 'en' : 'vi'}
          @click=${() => (this.language = this.language === 'vi' ? 'en' : 'vi')}
        >
          ${t('page.language')}
        </button>
        <button
          type="button"
          class="press leave"
          data-action="leave"
          @click=${() => actor.send({ type: 'LEAVE' })}
        >
          ${t('care.leave')}
        </button>
      </footer>`;
  }

  /** A new part, and the question for the code, are announced by their title. */
  protected override updated(): void {
    const snapshot = this.#actor?.getSnapshot();
    const shown =
      snapshot?.matches('open') === true
        ? snapshot.context.section
        : snapshot?.matches('card') === true
          ? 'card'
          : 'entry';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.dataset['section'] = shown;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #section(section: Section, api: CareApi, ports: CarePorts): TemplateResult {
    const { language, report } = this;
    switch (section) {
      case 'devices':
        return html`<mc-care-devices .api=${api} .language=${language} .report=${report}></mc-care-devices>`;
      case 'paper':
        return html`<mc-care-paper .api=${api} .language=${language} .report=${report}></mc-care-paper>`;
      case 'network':
        return html`<mc-care-network .api=${api} .language=${language}></mc-care-network>`;
      case 'logs':
        return html`<mc-care-logs
          .api=${api}
          .language=${language}
          .events=${report?.events ?? []}
          .kiosk=${report?.kiosk ?? ''}
        ></mc-care-logs>`;
      case 'sound':
        return html`<mc-care-sound .api=${api} .ports=${ports} .language=${language}></mc-care-sound>`;
      case 'screen':
        return html`<mc-care-screen .api=${api} .language=${language}></mc-care-screen>`;
      case 'machine':
        return html`<mc-care-machine .api=${api} .ports=${ports} .language=${language}></mc-care-machine>`;
      default:
        return section satisfies never;
    }
  }

  #nav(now: Section, t: Translate<TechnicianKey>): TemplateResult {
    return html`<nav aria-label=${t('care.sections')}>
      ${sections.map(
        (section) =>
          html`<button
            type="button"
            class="press"
            data-section=${section}
            aria-current=${section === now ? 'page' : nothing}
            @click=${() => this.#actor?.send({ type: 'SECTION', section })}
          >
            ${t(`care.section.${section}`)}
          </button>`,
      )}
    </nav>`;
  }

  #start(ports: CarePorts): void {
    const actor = createActor(
      technicianMachine.provide({
        actors: {
          enterWithCode: fromPort(({ code }, waiting) => ports.enterWithCode(code, waiting)),
          enterWithCard: fromPort((_, waiting) => ports.enterWithCard(waiting)),
        },
        actions: { endSession: () => this.#close() },
      }),
      this.clock === undefined ? {} : { clock: this.clock },
    );
    this.#actor = actor;
    actor.subscribe((snapshot) => {
      const { token } = snapshot.context;
      if (snapshot.matches('open') && token !== undefined && this.#api === undefined)
        this.#open(ports.open(token));
      if (snapshot.status === 'done') this.#leave(ports);
      this.requestUpdate();
    });
    actor.start();
  }

  #leave(ports: CarePorts): void {
    this.dispatchEvent(new McLeaveEvent());
    // The page reads them when it starts.
    if (this.#hasNewSettings) ports.restart();
  }

  #open(api: CareApi): void {
    this.#api = api;
    this.#following = new AbortController();
    void api.follow(
      {
        report: (report) => (this.report = report),
        link: (link) => {
          this.link = link;
          if (link === 'refused') this.#actor?.send({ type: 'LEAVE' });
        },
      },
      this.#following.signal,
    );
  }

  #close(): void {
    this.#following.abort();
    void this.#api?.leave();
    this.#api = undefined;
    this.report = undefined;
  }

  readonly #onActivity = (): void => this.#actor?.send({ type: 'ACTIVITY' });
}

declare global {
  interface HTMLElementEventMap {
    'mc-leave': McLeaveEvent;
  }
}
