import type { UnitAnswer } from '@motcua/client';

/** The person has said that this is the unit, or with none that it is another. */
export class McSuggestedEvent extends Event {
  readonly unit: UnitAnswer | undefined;

  constructor(unit: UnitAnswer | undefined) {
    super('mc-suggested');
    this.unit = unit;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mc-suggested': McSuggestedEvent;
  }
}
