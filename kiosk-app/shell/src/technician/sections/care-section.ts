import type { LocalSettings } from '@motcua/care';
import type { TechnicianKey } from '@motcua/texts/technician';
import { technicianTexts } from '@motcua/texts/technician';
import type { Language, Translate } from '@motcua/texts';
import { translator } from '@motcua/texts';
import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { CareApi, CarePorts } from '../care-ports.ts';

/** A technician has changed the settings of this machine. */
export class McSettingsEvent extends Event {
  constructor() {
    super('mc-settings', { bubbles: true, composed: true });
  }
}

/** One part of the technician's mode. It is drawn into the mode's own tree, whose styles it has. */
export abstract class CareSection extends LitElement {
  static override properties: PropertyDeclarations = {
    api: { attribute: false },
    ports: { attribute: false },
    language: { attribute: false },
  };

  declare api: CareApi;
  declare ports: CarePorts;
  declare language: Language;

  constructor() {
    super();
    this.language = 'vi';
  }

  protected get t(): Translate<TechnicianKey> {
    return translator(technicianTexts, this.language);
  }

  /** Keeps the settings; they count from the next start of the page, which follows when the technician goes. */
  protected async keep(settings: LocalSettings): Promise<LocalSettings | undefined> {
    const kept = await this.api.saveSettings(settings);
    if (kept !== undefined) this.dispatchEvent(new McSettingsEvent());
    return kept;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
