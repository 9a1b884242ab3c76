import type { SubmissionRequest, SubmissionResult } from '@motcua/client';
import type { LifeEvent, ProcedureDefinition } from '@motcua/procedures';
import type { Language } from '@motcua/texts';
import type { Draft, IdCardItems, Provenance, Wizard } from '@motcua/wizard';
import { composeInformation } from '../compose-information.ts';
import { composeWaitingSlip } from '../compose-waiting-slip.ts';
import type { ScanProblem, Service } from '../ports.ts';
import type { SessionTools } from '../session-tools.ts';
import type { ApplicationInput } from './application-machine.ts';
import type { ChipInput } from './chip-machine.ts';
import type { Browsing } from './procedures-machine.ts';
import type { Scanned } from './scan-machine.ts';
import type { SlipInput } from './slip-machine.ts';
import type { SubmissionInput } from './submission-machine.ts';

export type ScanNotice = ScanProblem | 'receipt' | 'unknown-procedure';

export interface SessionInput {
  readonly service: Service;
  readonly tools: SessionTools;
  readonly language: Language;
  /** What was scanned at the door. */
  readonly firstScan?: Scanned | undefined;
}

/** How a session ends by itself: done, or the same person goes on with something else. */
export interface SessionOutput {
  readonly next: 'finish' | 'another';
  /** The service that was finished: id of a procedure, or `case-status`. */
  readonly served?: string | undefined;
}

/** What the person has chosen to do, and how far it is filled in. */
export interface Chosen {
  readonly procedure: ProcedureDefinition;
  readonly wizard: Wizard;
  readonly draft: Draft;
}

export interface SessionContext extends SessionInput {
  /** Of the procedure that is being opened or is open. */
  readonly procedureId: string;
  readonly chosen: Chosen | undefined;
  /** The place in the list that led to the procedure; without it the way back leads home. */
  readonly browsing: Browsing | undefined;
  readonly card: IdCardItems | undefined;
  /** Where `card` was read. */
  readonly cardSource: Exclude<Provenance, 'typed'>;
  readonly notice: ScanNotice | undefined;
  readonly caseCode: string | undefined;
  /** Of a queue ticket that was scanned. */
  readonly ticketCode: string | undefined;
  readonly submissionId: string;
  readonly result: SubmissionResult | undefined;
  readonly resumeAtReview: boolean;
  /** The service that was finished last. */
  readonly served: string | undefined;
}

export type SessionEvent =
  | { type: 'APPLY' }
  | { type: 'LOOK_UP' }
  | { type: 'QUEUE' }
  | { type: 'FIND' }
  /** Without an event: all procedures. */
  | { type: 'LIST'; lifeEvent?: LifeEvent }
  | { type: 'NEXT' }
  | { type: 'BACK' }
  | { type: 'WITHOUT_CARD' }
  | { type: 'SCAN_AGAIN' }
  /** The number of the card typed, its chip read. */
  | { type: 'TYPE_NUMBER' }
  | { type: 'LANGUAGE'; language: Language };

/** Looking a case up, as a service beside the procedures. */
export const caseStatus = 'case-status';

/** What has been chosen; to ask for it before that is a bug. */
export function chosenOf({ chosen }: Pick<SessionContext, 'chosen'>): Chosen {
  if (chosen === undefined) throw new Error('no procedure has been chosen');
  return chosen;
}

/** Whether to ask for the chip: there is a reader, the form takes something, and no chip has been read. */
export function offersChip(context: SessionContext): boolean {
  return context.cardSource === 'id-card-qr' && context.tools.canReadChips();
}

/** What the chip is asked for. */
export function chipOf(context: SessionContext): ChipInput {
  const items = chosenOf(context)
    .procedure.pages.flatMap(({ fields }) => fields)
    .flatMap(({ prefill }) => prefill?.item ?? []);
  return { idNumber: context.card?.idNumber, items: [...new Set(items)] };
}

/** A procedure with nothing filled in yet. */
export function begin({ service, tools }: SessionInput, procedure: ProcedureDefinition): Chosen {
  const wizard = tools.wizardOf(procedure);
  return { procedure, wizard, draft: wizard.start(service.unit.code) };
}

/** What the pages work with. */
export function applicationOf(context: SessionContext): ApplicationInput {
  const { resumeAtReview, tools } = context;
  const { draft, wizard } = chosenOf(context);
  return { wizard, draft, resumeAtReview, links: tools.links, slip: slipOf(context) };
}

/** The procedure on paper, to take along. */
export function slipOf(context: SessionContext): SlipInput {
  const { procedure } = chosenOf(context);
  const { phonePage, place, unit } = context.service;
  return { compose: (language) => composeInformation({ procedure, unit, place, phonePage, language }) };
}

/** The application, and the paper of it while it waits. */
export function submissionOf(context: SessionContext): SubmissionInput {
  const { language, service, submissionId, tools } = context;
  const { procedure } = chosenOf(context);
  const { place, unit } = service;
  return {
    request: requestOf(context),
    submissionId,
    links: tools.links,
    language,
    composeWaiting: (provisionalNumber, language) =>
      composeWaitingSlip({ procedure, unit, place, provisionalNumber, language, keptAt: tools.now() }),
  };
}

/** The application as the gateway gets it. */
function requestOf(context: SessionContext): SubmissionRequest {
  const { language, service } = context;
  const { draft, wizard } = chosenOf(context);
  return { ...wizard.payload(draft, language), channel: 'kiosk', place: service.place, language };
}
