import type { LocalSettings } from '@motcua/care';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { CareSection } from './care-section.ts';

const step = 0.1;

/** How loud the kiosk may become, with a tone to hear it by. */
export class McCareSound extends CareSection {
  static override properties: PropertyDeclarations = {
    ...CareSection.properties,
    settings: { state: true },
    message: { state: true },
  };

  declare protected settings: LocalSettings | undefined;
  declare protected message:
    | 'settings.kept'
    | 'settings.failed'
    | 'sound.toning'
    | 'sound.noAudio'
    | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.api.settings().then((settings) => (this.settings = settings));
  }

  protected override render(): TemplateResult {
    const { settings, t } = this;
    if (settings === undefined) return html``;
    const percent = Math.round(settings.volumeLimit * 100);
    return html`<section class="card" aria-labelledby="sound">
      <h2 id="sound">${t('sound.title')}</h2>
      <p class="note">${t('sound.note')}</p>
      <p class="figure"><span>${t('sound.limit')}</span><b>${t('sound.percent', { percent })}</b></p>
      <div class="meter" aria-hidden="true">
        ${Array.from({ length: 10 }, (_, index) => html`<i class=${index < percent / 10 ? 'on' : ''}></i>`)}
      </div>
      <div class="tests">
        <button type="button" class="press" @click=${() => void this.#change(-step)}>
          ${t('sound.softer')}
        </button>
        <button type="button" class="press" @click=${() => void this.#change(step)}>
          ${t('sound.louder')}
        </button>
        <button type="button" class="press" @click=${() => void this.#play()}>${t('sound.tone')}</button>
      </div>
      <p class="outcome" role="status">${this.message === undefined ? nothing : t(this.message)}</p>
    </section>`;
  }

  async #change(by: number): Promise<void> {
    const { settings } = this;
    if (settings === undefined) return;
    const volumeLimit = Math.min(1, Math.max(0, Math.round((settings.volumeLimit + by) * 10) / 10));
    const kept = await this.keep({ ...settings, volumeLimit });
    this.settings = kept ?? settings;
    this.message = kept === undefined ? 'settings.failed' : 'settings.kept';
  }

  async #play(): Promise<void> {
    this.message = 'sound.toning';
    const played = await this.ports.playTone(this.settings?.volumeLimit ?? 1);
    this.message = played ? undefined : 'sound.noAudio';
  }
}
