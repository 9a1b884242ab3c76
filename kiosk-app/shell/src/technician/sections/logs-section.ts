import type { LogExport, LogRecord } from '@motcua/care';
import { eventsView } from '@motcua/care/views';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { CareSection } from './care-section.ts';
import { logDigest } from './log-digest.ts';

const filters = ['all', 'devices', 'errors', 'care'] as const;
type Filter = (typeof filters)[number];

/** The last lines, those that matter now, and the ways to take the whole log along. */
export class McCareLogs extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    events: { attribute: false },
    kiosk: { attribute: false },
    filter: { state: true },
    exported: { state: true },
    hasCode: { state: true },
  };

  declare events: readonly LogRecord[];
  /** What this kiosk is called. */
  declare kiosk: string;
  declare protected filter: Filter;
  declare protected exported: LogExport | undefined;
  /** The last entries stand there as a QR code. */
  declare protected hasCode: boolean;

  constructor() {
    super();
    this.events = [];
    this.kiosk = '';
    this.hasCode = false;
    this.filter = 'all';
  }

  protected override render(): TemplateResult {
    const { t } = this;
    const events = this.events.filter((event) => isShown(event, this.filter));
    return html`<div class="tests" role="group" aria-label=${t('logs.filter')}>
        ${filters.map(
          (filter) =>
            html`<button
              type="button"
              class="press"
              aria-pressed=${String(filter === this.filter)}
              @click=${() => (this.filter = filter)}
            >
              ${t(`logs.filter.${filter}`)}
            </button>`,
        )}
      </div>
      ${this.hasCode ? this.#code(events) : eventsView(events, t, () => void this.#download())}
      ${events.length === 0 ? html`<p class="note">${t('logs.empty')}</p>` : nothing}
      <div class="tests">
        <button type="button" class="press" @click=${() => void this.#export()}>${t('logs.stick')}</button>
        <button
          type="button"
          class="press"
          data-action="square"
          aria-pressed=${String(this.hasCode)}
          @click=${() => (this.hasCode = !this.hasCode)}
        >
          ${t('logs.code')}
        </button>
      </div>
      <p class="outcome ${this.exported?.code === 'written' ? 'good' : 'bad'}" role="status">
        ${this.exported === undefined ? '' : t(`logs.${this.exported.code}`, { file: this.exported.fileName ?? '' })}
      </p>`;
  }

  /** For a technician's phone, in place of the list: as much of it as fits. */
  #code(events: readonly LogRecord[]): TemplateResult {
    const { t } = this;
    const { count, text } = logDigest(events, { kiosk: this.kiosk });
    return html`<section class="card log-code" aria-label=${t('logs.code')}>
      <p class="note">${t('logs.code.note', { count })} ${t('page.log-note')}</p>
      <mc-qr .text=${text} .label=${t('logs.code.label', { count })}></mc-qr>
    </section>`;
  }

  async #export(): Promise<void> {
    this.exported = await this.api.exportLog();
  }

  async #download(): Promise<void> {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(await this.api.log());
    anchor.download = `mot-cua-${new Date().toISOString().slice(0, 10)}.log`;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  }
}

function isShown({ event, level }: LogRecord, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'errors':
      return level === 'error' || /failed|ended|refused/.test(event);
    case 'devices':
      return /^(device|driver|process)/.test(event);
    case 'care':
      return /^(technician|self-test|maintenance)/.test(event);
    default:
      return filter satisfies never;
  }
}
