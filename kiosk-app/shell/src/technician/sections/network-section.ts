import type { NetworkReport } from '@motcua/care';
import { factsView } from '@motcua/care/views';
import type { Fact, Tone } from '@motcua/care/views';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { CareSection } from './care-section.ts';

/** A clock that differs by less is right. */
const clockLimitMs = 30_000;

/** The way to the gateway: its name, its answer, its clock. */
export class McCareNetwork extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    report: { state: true },
    checking: { state: true },
  };

  declare protected report: NetworkReport | undefined;
  declare protected checking: boolean;

  constructor() {
    super();
    this.checking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check();
  }

  protected override render(): TemplateResult {
    const { report, t } = this;
    return html`<section class="card" aria-labelledby="network">
      <h2 id="network">${t('network.title')}</h2>
      ${report === undefined ? nothing : factsView(this.#lines(report))}
      <div class="tests">
        <button
          type="button"
          class="press"
          aria-disabled=${this.checking ? 'true' : nothing}
          @click=${() => void this.#check()}
        >
          ${t('network.check')}
        </button>
      </div>
      <p class="outcome" role="status">${this.checking ? t('network.checking') : ''}</p>
    </section>`;
  }

  #lines({ answer, clockDifferenceMs, gateway, name }: NetworkReport): readonly Fact[] {
    const { t } = this;
    const nameTone: Tone = name.code === 'unknown' ? 'bad' : 'good';
    return [
      [t('network.gateway'), gateway],
      [t('network.name'), t(`network.name.${name.code}`, { ms: name.ms }), nameTone],
      [
        t('network.answer'),
        t(`network.answer.${answer.code}`, { ms: answer.ms }),
        answer.code === 'answered' ? 'good' : 'bad',
      ],
      [t('network.clock'), ...this.#clock(clockDifferenceMs)],
    ];
  }

  #clock(differenceMs: number | undefined): readonly [string, Tone] {
    const { t } = this;
    if (differenceMs === undefined) return [t('network.clock.unknown'), 'caution'];
    if (Math.abs(differenceMs) <= clockLimitMs) return [t('network.clock.right'), 'good'];
    const seconds = Math.round(Math.abs(differenceMs) / 1000);
    return [t(differenceMs > 0 ? 'network.clock.ahead' : 'network.clock.behind', { seconds }), 'bad'];
  }

  async #check(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    this.report = (await this.api.network()) ?? this.report;
    this.checking = false;
  }
}
