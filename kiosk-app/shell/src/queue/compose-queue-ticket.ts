import type { UnitAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { composeTicket, paperIn } from '@motcua/receipt/compose';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import { inLanguage, translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import { paperLine } from '../compose-information.ts';
import type { HeldTicket } from './queue-ports.ts';

/** Of a long list of papers the first ones are on the ticket; the sheet of the procedure has them all. */
const mostPapers = 8;

/** Makes the function that writes the paper of a number taken at this kiosk. */
export function queueTicketComposer({
  place,
  unit,
}: {
  readonly place: string;
  readonly unit: UnitAnswer;
}): (ticket: HeldTicket, procedure: ProcedureDefinition | undefined, language: Language) => ReceiptDocument {
  return (ticket, procedure, chosen) =>
    paperIn(chosen, (language) => {
      const { ahead, code, line, minutes, number, offline, takenAt } = ticket;
      const t = translator(shellTexts, language);
      return composeTicket({
        language,
        unitName: unit.name,
        kioskName: place,
        number,
        code,
        service: line.name,
        counters: line.counters,
        takenAt,
        ahead,
        minutes,
        offline,
        prepare: procedure && {
          name: inLanguage(procedure.shortName, language),
          papers: procedure.papers.slice(0, mostPapers).map((paper) => paperLine(paper, language, t)),
        },
      });
    });
}
