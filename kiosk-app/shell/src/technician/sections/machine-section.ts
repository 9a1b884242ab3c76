import type { MachineReport, MaintenanceAction, MaintenanceOutcome, WaitingReport } from '@motcua/care';
import { maintenanceActions } from '@motcua/care';
import { configurationView, factsView, waitingView } from '@motcua/care/views';
import type { Fact } from '@motcua/care/views';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { CareSection } from './care-section.ts';

type Asked = { readonly action: MaintenanceAction; readonly outcome?: MaintenanceOutcome };

/** What runs here, and starting it anew. Each action is touched twice. */
export class McCareMachine extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    report: { state: true },
    asked: { state: true },
    waiting: { state: true },
  };

  declare protected report: MachineReport | undefined;
  declare protected asked: Asked | undefined;
  declare protected waiting: WaitingReport | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ports.waiting?.().then((waiting) => (this.waiting = waiting));
    void this.api.machine().then((report) => (this.report = report));
  }

  protected override render(): TemplateResult {
    const { report, t } = this;
    return html`<mc-care-self-test .api=${this.api} .ports=${this.ports} .language=${this.language}>
      </mc-care-self-test>
      ${this.waiting === undefined ? nothing : waitingView(this.waiting, t)}
      <section class="card" aria-labelledby="machine">
        <h2 id="machine">${t('machine.title')}</h2>
        ${report === undefined ? nothing : factsView(this.#lines(report))}
      </section>
      ${report?.configuration === undefined ? nothing : configurationView(report.configuration, t)}
      ${report === undefined ? nothing : this.#maintenance(report)}`;
  }

  #lines(report: MachineReport): readonly Fact[] {
    const { t } = this;
    return [
      [t('machine.version'), report.version],
      [t('machine.runtime'), report.runtime],
      [t('machine.system'), report.system],
      [t('machine.uptime'), this.#hours(report.machineUptimeSeconds)],
      [t('machine.hostUptime'), this.#hours(report.hostUptimeSeconds)],
      [t('machine.memory'), this.#gigabytes(report.memoryFreeBytes)],
      [t('machine.disk'), this.#gigabytes(report.diskFreeBytes)],
    ];
  }

  #maintenance({ maintenance }: MachineReport): TemplateResult {
    const { asked, t } = this;
    const isAllReal = maintenanceActions.every((action) => maintenance.real.includes(action));
    const name = (action: MaintenanceAction): string =>
      maintenance.real.includes(action)
        ? t(`machine.act.${action}`)
        : t('machine.act.simulated', { action: t(`machine.act.${action}`) });
    return html`<section class="card" aria-labelledby="maintenance">
      <h2 id="maintenance">${t('machine.maintenance')}</h2>
      ${isAllReal ? nothing : html`<p class="note">${t('machine.simulated')}</p>`}
      <div class="tests">
        ${maintenanceActions.map((action) => {
          const sure = asked?.action === action && asked.outcome === undefined;
          return html`<button
            type="button"
            class="press ${sure ? 'sure' : ''}"
            data-maintenance=${action}
            @click=${() => void this.#press(action, sure)}
          >
            ${sure ? t('machine.sure', { action: name(action) }) : name(action)}
          </button>`;
        })}
      </div>
      <p class="outcome ${asked?.outcome?.code === 'failed' ? 'bad' : 'good'}" role="status">
        ${asked?.outcome === undefined ? nothing : this.#outcome(asked.action, asked.outcome)}
      </p>
    </section>`;
  }

  #outcome(action: MaintenanceAction, { code }: MaintenanceOutcome): string {
    const keys = { started: 'started', simulated: 'simulatedDone', failed: 'failed' } as const;
    return this.t(`machine.${keys[code]}`, { action: this.t(`machine.act.${action}`) });
  }

  async #press(action: MaintenanceAction, sure: boolean): Promise<void> {
    this.asked = { action };
    if (!sure) return;
    const outcome = await this.api.maintain(action);
    this.asked = { action, outcome };
    if (action === 'restart-shell' && outcome.code === 'started') this.ports.restart();
  }

  #hours(seconds: number): string {
    const minutes = Math.floor(seconds / 60);
    return this.t('machine.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }

  #gigabytes(bytes: number): string {
    const count = (bytes / 1e9).toFixed(1);
    return this.t('machine.gigabytes', { count: this.language === 'en' ? count : count.replace('.', ',') });
  }
}
