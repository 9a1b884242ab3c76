import { applicationJourneys } from './application-journeys.ts';
import { cardJourneys } from './card-journeys.ts';
import { careJourneys } from './care-journeys.ts';
import { dialogJourneys } from './dialog-journeys.ts';
import { doorJourneys } from './door-journeys.ts';
import { findingJourneys } from './finding-journeys.ts';
import type { Journeys } from './journey.ts';
import { phoneJourneys } from './phone-journeys.ts';
import { queueJourneys } from './queue-journeys.ts';

/** Ways through the kiosk that lead over its screens. */
export const journeys: Journeys = {
  ...doorJourneys,
  ...applicationJourneys,
  ...cardJourneys,
  ...findingJourneys,
  ...queueJourneys,
  ...phoneJourneys,
  ...dialogJourneys,
  ...careJourneys,
};
