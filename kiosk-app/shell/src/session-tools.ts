import type { UnitAnswer, UnitSuggestionAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { nameWithProvince, toVietnamTime } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { createWizard } from '@motcua/wizard';
import type { Wizard } from '@motcua/wizard';
import { PhoneLinks } from './phone-links.ts';
import type { FileQuestion, Service, ShellPorts } from './ports.ts';

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

/** Makes what one session works with: nothing of it is shared with the next. */
export function sessionToolsMaker(ports: ShellPorts): (service: Service) => SessionTools {
  return (service) => {
    const names = new Map<string, LocalText>([[service.unit.code, nameWithProvince(service.unit)]]);
    const unitName = (code: string): LocalText | undefined => names.get(code);
    const links = new PhoneLinks(ports);
    return {
      wizardOf: (procedure) => createWizard(procedure, { today: toVietnamTime(ports.now()).date, unitName }),
      unitName,
      findUnits: async (query, signal) => {
        const found = await ports.searchUnits(query, { signal });
        if (found.code !== 'ok') throw new Error(`no answer to a search for units: ${found.code}`);
        for (const unit of found.value) names.set(unit.code, nameWithProvince(unit));
        return found.value;
      },
      suggestUnits: async (address, signal) => {
        const found = await ports.suggestUnits(address, { signal });
        if (found.code !== 'ok') throw new Error(`no suggestion of units: ${found.code}`);
        for (const { unit } of found.value) names.set(unit.code, nameWithProvince(unit));
        return found.value;
      },
      canReadChips: () => ports.canReadChips(),
      newSubmissionId: () => ports.newSubmissionId(),
      now: () => ports.now(),
      links,
      upload: async (file, question, signal) =>
        await ports.upload(file, question, { signal, hold: await links.hold() }),
    };
  };
}
