import type { SelfTestReport } from '@motcua/care';
import { selfTestVerdict, selfTestView } from '@motcua/care/views';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { TechnicianKey } from '@motcua/texts/technician';
import { CareSection } from './care-section.ts';

/** How the machine was at its last test, and testing it now. */
export class McCareSelfTest extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    report: { state: true },
    running: { state: true },
    isLoaded: { state: true },
  };

  declare protected report: SelfTestReport | undefined;
  declare protected running: boolean;
  declare protected isLoaded: boolean;

  constructor() {
    super();
    this.running = false;
    this.isLoaded = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.api.lastSelfTest().then((report) => {
      this.report ??= report;
      this.isLoaded = true;
    });
  }

  protected override render(): TemplateResult {
    const { report, running, t } = this;
    const button = (depth: SelfTestReport['depth'], key: TechnicianKey): TemplateResult =>
      html`<button
        type="button"
        class="press"
        aria-disabled=${running ? 'true' : nothing}
        @click=${() => void this.#run(depth)}
      >
        ${t(key)}
      </button>`;
    return html`<section class="card" aria-labelledby="self-test">
      <h2 id="self-test">${t('selfTest.title')}</h2>
      ${
        report !== undefined
          ? selfTestView(report, t)
          : this.isLoaded
            ? html`<p class="note">${t('selfTest.none')}</p>`
            : nothing
      }
      <div class="tests">${button('internal', 'selfTest.run')} ${button('external', 'selfTest.runWork')}</div>
      <p class="outcome" role="status">
        ${running ? t('selfTest.running') : report === undefined ? '' : selfTestVerdict(report, t)}
      </p>
    </section>`;
  }

  async #run(depth: SelfTestReport['depth']): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.report = (await this.api.selfTest(depth)) ?? this.report;
    this.running = false;
  }
}
