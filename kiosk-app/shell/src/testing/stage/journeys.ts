import type { ProcedureDefinition } from '@motcua/procedures';
import { applicationJourneys } from './application-journeys.ts';
import { cardJourneys } from './card-journeys.ts';
import { careJourneys } from './care-journeys.ts';
import { dialogJourneys } from './dialog-journeys.ts';
import { doorJourneys } from './door-journeys.ts';
import { findingJourneys } from './finding-journeys.ts';
import type { Journeys } from './journey.ts';
import { phoneJourneys } from './phone-journeys.ts';
import { queueJourneys } from './queue-journeys.ts';

/** Ways through the kiosk that lead over its screens, in a world of the stage's making that offers these procedures. */
export const journeysOf = (catalogue: readonly ProcedureDefinition[]): Journeys => ({
  ...doorJourneys(catalogue),
  ...applicationJourneys,
  ...cardJourneys,
  ...findingJourneys(catalogue),
  ...queueJourneys,
  ...phoneJourneys,
  ...dialogJourneys,
  ...careJourneys,
});
