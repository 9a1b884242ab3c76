import type { UnitAnswer } from '@motcua/client';
import type { Wizard } from '@motcua/wizard';

/** What one session works with; made anew for each citizen, so that not even the wards looked up are kept. */
export interface SessionTools {
  readonly wizard: Wizard;
  /** Finds units by what the person has typed; the wizard knows the names of those found. */
  readonly findUnits: (query: string, signal: AbortSignal) => Promise<readonly UnitAnswer[] | undefined>;
  readonly newSubmissionId: () => string;
}
