import type { UnitAnswer, UnitSuggestionAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { Wizard } from '@motcua/wizard';
import type { PhoneLinks } from './phone-links.ts';
import type { FileQuestion, ShellPorts } from './ports.ts';

/** What one session works with; made anew for each citizen, so that not even the wards looked up are kept. */
export interface SessionTools {
  /** The engine of a procedure; it knows the names of the units found in this session. */
  readonly wizardOf: (procedure: ProcedureDefinition) => Wizard;
  /** Finds units by what the person has typed. Rejects unanswered. */
  readonly findUnits: (query: string, signal: AbortSignal) => Promise<readonly UnitAnswer[]>;
  /** Units of today that an address may mean. Rejects unanswered. */
  readonly suggestUnits: (address: string, signal: AbortSignal) => Promise<readonly UnitSuggestionAnswer[]>;
  /** Name with province of the kiosk's own unit and of those found in this session. */
  readonly unitName: (code: string) => LocalText | undefined;
  /** Whether there is a reader of chips, and it works. */
  readonly canReadChips: () => boolean;
  readonly newSubmissionId: () => string;
  readonly now: () => Date;
  /** The ways from the person's phone into this session. */
  readonly links: PhoneLinks;
  /** Hands a file over that was made on this screen. */
  readonly upload: (
    file: File,
    question: FileQuestion,
    signal: AbortSignal,
  ) => ReturnType<ShellPorts['upload']>;
}
