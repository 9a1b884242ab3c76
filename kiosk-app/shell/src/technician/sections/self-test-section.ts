import type { SelfTestCheck, SelfTestReport } from '@motcua/care';
import { formatTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { TechnicianKey } from '@motcua/texts/technician';
import { technicianTexts } from '@motcua/texts/technician';
import { CareSection } from './care-section.ts';
import { facts } from './facts.ts';

const tones = { well: 'good', attention: 'caution', failed: 'bad' } as const;

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
      <p class="note">
        ${report === undefined ? (this.isLoaded ? t('selfTest.none') : nothing) : t('selfTest.last', { time: formatTime(report.at) })}
      </p>
      ${report === undefined ? nothing : facts(report.checks.map((check) => this.#line(check)))}
      <div class="tests">${button('internal', 'selfTest.run')} ${button('external', 'selfTest.runWork')}</div>
      <p class="outcome" role="status">${running ? t('selfTest.running') : this.#verdict()}</p>
    </section>`;
  }

  #line({ faults = [], finding, grade, subject }: SelfTestCheck): Parameters<typeof facts>[0][number] {
    const { t } = this;
    const name = t(knownKey(`subject.${subject}`) ?? knownKey(`device.${subject}`) ?? 'machine.title');
    const why = faults.map((fault) =>
      t(knownKey(`fault.${fault}`) ?? knownKey(`warning.${fault}`) ?? 'fault.other'),
    );
    return [name, why.length > 0 ? why.join(' ') : t(`finding.${finding}`), tones[grade]];
  }

  #verdict(): string {
    const { report, t } = this;
    if (report === undefined) return '';
    const count = (grade: SelfTestCheck['grade']): number =>
      report.checks.filter((check) => check.grade === grade).length;
    if (count('failed') > 0) return t('selfTest.failed', { count: count('failed') });
    if (count('attention') > 0) return t('selfTest.attention', { count: count('attention') });
    return t('selfTest.well');
  }

  async #run(depth: SelfTestReport['depth']): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.report = (await this.api.selfTest(depth)) ?? this.report;
    this.running = false;
  }
}

function knownKey(key: string): TechnicianKey | undefined {
  return Object.hasOwn(technicianTexts.vi, key) ? (key as TechnicianKey) : undefined;
}
