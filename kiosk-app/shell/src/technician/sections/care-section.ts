import type { TechnicianKey } from '@motcua/texts/technician';
import { technicianTexts } from '@motcua/texts/technician';
import type { Language, Translate } from '@motcua/texts';
import { translator } from '@motcua/texts';
import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { CareApi, CarePorts } from '../care-ports.ts';

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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
