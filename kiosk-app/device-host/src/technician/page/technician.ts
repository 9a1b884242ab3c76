import type { Language, Translate } from '@motcua/texts';
import { translator } from '@motcua/texts';
import { technicianTexts } from '@motcua/texts/technician';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeviceReport, TechnicianReport, TestName, TestOutcome } from '@motcua/care';
import type { HostApi, Link } from '@motcua/care/host-api';
import {
  configurationView,
  deviceView,
  eventsView,
  selfTestVerdict,
  selfTestView,
  waitingView,
} from '@motcua/care/views';

/** Devices of one kiosk, live, for whoever looks after them. */
export class McTechnician extends LitElement {
  static override properties = {
    report: { state: true },
    link: { state: true },
    language: { state: true },
    running: { state: true },
    outcomes: { state: true },
  };

  declare api: HostApi | undefined;
  declare report: TechnicianReport | undefined;
  declare link: Link;
  declare language: Language;
  /** `device test` of the test that runs. */
  declare running: string | undefined;
  declare outcomes: ReadonlyMap<string, TestOutcome>;
  #leaving = new AbortController();

  constructor() {
    super();
    this.link = 'connecting';
    this.language = 'vi';
    this.outcomes = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    void this.api?.follow(
      { report: (report) => (this.report = report), link: (link) => (this.link = link) },
      this.#leaving.signal,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  /** Styles are the page's own: one stylesheet under a strict policy. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const t = translator(technicianTexts, this.language);
    document.documentElement.lang = this.language;
    document.title = t('page.title');
    return html`
      <header class="lintel">
        <div>
          <h1>${t('page.title')}</h1>
          <p>${this.report?.kiosk ?? ''}</p>
        </div>
        <button
          type="button"
          class="press"
          lang=${this.language === 'vi' ? 'en' : 'vi'}
          @click=${this.#turnLanguage}
        >
          ${t('page.language')}
        </button>
      </header>
      ${this.#linkView(t)}
      <main>
        <div class="devices">${this.report?.devices.map((device) => this.#device(device, t))}</div>
        <div class="machine">${this.report === undefined ? nothing : this.#machine(this.report, t)}</div>
      </main>
    `;
  }

  /** What concerns the machine as a whole. */
  #machine(
    { configuration, events, selfTest, waiting }: TechnicianReport,
    t: Translate<TechnicianKey>,
  ): TemplateResult {
    return html`${waiting === undefined ? nothing : waitingView(waiting, t)}
      <section class="card" aria-labelledby="self-test">
        <h2 id="self-test">${t('selfTest.title')}</h2>
        ${
          selfTest === undefined
            ? html`<p class="note">${t('selfTest.none')}</p>`
            : html`${selfTestView(selfTest, t)}
                <p class="outcome">${selfTestVerdict(selfTest, t)}</p>`
        }
      </section>
      ${configuration === undefined ? nothing : configurationView(configuration, t)}
      ${eventsView(events, t, () => void this.#download())}`;
  }

  #linkView(t: Translate<TechnicianKey>): TemplateResult {
    const texts = { connecting: 'page.connecting', lost: 'page.lost', refused: 'page.refused' } as const;
    const text = this.link === 'open' ? '' : t(texts[this.link]);
    return html`<p class="link ${this.link}" role="status">${text}</p>`;
  }

  #device(device: DeviceReport, t: Translate<TechnicianKey>): TemplateResult {
    return deviceView(device, {
      t,
      language: this.language,
      running: device.tests.find((test) => this.running === `${device.name} ${test}`),
      canTest: this.running === undefined && this.link === 'open',
      outcome: this.outcomes.get(device.name),
      onTest: (test) => void this.#test(device.name, test),
    });
  }

  readonly #turnLanguage = (): void => {
    this.language = this.language === 'vi' ? 'en' : 'vi';
  };

  async #test(device: string, test: TestName): Promise<void> {
    if (this.api === undefined || this.running !== undefined) return;
    this.running = `${device} ${test}`;
    const outcome = await this.api.test(device, test);
    this.running = undefined;
    this.outcomes = new Map([...this.outcomes, [device, outcome]]);
  }

  async #download(): Promise<void> {
    const log = await this.api?.log();
    if (log === undefined) return;
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(log);
    anchor.download = `mot-cua-${new Date().toISOString().slice(0, 10)}.log`;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  }
}
