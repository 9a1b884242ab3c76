/**
 * The gateway's messages as TypeScript. The TypeBox schemas beside the routes are checked against these types, and the
 * OpenAPI document is made from the schemas.
 */
import type { AttachmentField, MediaType, ProcedureDefinition } from '@motcua/procedures';
import type { SealingKey } from '@motcua/sealing';
import type { Language, LocalText } from '@motcua/texts';
import type { Answer, Fee, FieldError, FileReference, Provenance } from '@motcua/wizard';

export type Channel = 'kiosk' | 'website';

/** `POST /v1/applications`, with header `Idempotency-Key: <UUIDv7 made by the client>`. */
export interface SubmissionRequest {
  readonly procedure: { readonly id: string; readonly version: string };
  readonly unit: string;
  readonly channel: Channel;
  /** Name of the kiosk or the website's host, for the officer; never a person's name. */
  readonly place: string;
  readonly language: Language;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly consent: { readonly id: string; readonly given: boolean; readonly language: Language };
  readonly feeShown: number;
}

/** `201`, or `200` with header `Idempotent-Replayed: true` when the key has been seen with the same body. */
export interface SubmissionResult {
  readonly caseCode: string;
  readonly procedure: { readonly id: string; readonly version: string; readonly name: LocalText };
  readonly unit: { readonly code: string; readonly name: LocalText };
  /** RFC 3339 in UTC. */
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly fee: Fee;
  readonly steps: readonly CaseStep[];
  /** Papers for the applicant to keep; left out by gateways that make none. */
  readonly documents?: { readonly application: DocumentLink };
}

/** A link that opens for a while, for whoever got the answer; nobody can guess it from a case code. */
export interface DocumentLink {
  /** Path and query on the gateway: `/v1/cases/…/application.pdf?token=…` */
  readonly href: string;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}

export type StepState = 'done' | 'current' | 'next';

export interface CaseStep {
  readonly id: string;
  readonly name: LocalText;
  readonly holder: LocalText;
  readonly state: StepState;
  readonly dueAt: string;
  readonly doneAt?: string;
}

export type CaseState = 'in-progress' | 'returned' | 'finished';

/** `GET /v1/cases/:caseCode`. Holds nothing about the person: whoever finds a receipt may see no more than this. */
export interface CaseStatus {
  readonly caseCode: string;
  readonly procedure: { readonly id: string; readonly name: LocalText };
  readonly unit: { readonly code: string; readonly name: LocalText };
  readonly state: CaseState;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly fee: Fee;
  readonly steps: readonly CaseStep[];
  /** Why an officer sent it back, when `state` is `returned`. */
  readonly returnReason?: string;
}

/**
 * `POST /v1/uploads?procedure=ID&field=FIELD_ID` with a file's bytes as body: `201`. What the gateway found in the bytes;
 * together with a name it is the `FileReference` of an answer. Kept for 24 hours, longer only as part of a case.
 *
 * `field` is the id of a field, or the path of an item's answer (`group.key.field`). `version` may name the version of
 * the definition; the one of today without it.
 */
export interface UploadAnswer {
  readonly id: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
  /** By the bytes, whatever the request called it. */
  readonly type: MediaType;
}

/** Body of `POST /v1/handoffs`: something goes on at a person's own phone. */
export type HandoffRequest =
  | {
      /** The phone sends files for one field. */
      readonly kind: 'files';
      readonly procedure: string;
      /** The version of the definition; the one of today without it. */
      readonly version?: string;
      /** Of an attachment field, or the path of an item's answer. */
      readonly fieldId: string;
      /** Under which its files are held for an application that may have to wait. */
      readonly hold?: string;
    }
  | {
      /** The phone takes the half-filled application over. */
      readonly kind: 'application';
      readonly procedure: string;
      readonly version: string;
      /** Sealed by the client, base64url; the gateway never has the key. */
      readonly sealed: string;
    };

/** `201` of `POST /v1/handoffs` with `kind: 'files'`. The tokens are shown this once. */
export interface FilesHandoff {
  readonly kind: 'files';
  readonly id: string;
  /** Bearer token of whoever asked: waits for files and cancels. */
  readonly kioskToken: string;
  /** Bearer token for the phone: reads what is asked and sends files. */
  readonly phoneToken: string;
  /** RFC 3339 in UTC; from then on the phone can send nothing more. */
  readonly expiresAt: string;
  /** Address of the phone's page, ending in `/p/`; `handoffLink` of the client adds the rest. */
  readonly page: string;
}

/** `201` of `POST /v1/handoffs` with `kind: 'application'`. */
export interface ApplicationHandoff {
  readonly kind: 'application';
  readonly id: string;
  readonly expiresAt: string;
  readonly page: string;
}

/** `open`: files may come; `done`: the person said that these are all; `expired`: its time is over. */
export type HandoffState = 'open' | 'done' | 'expired';

/** `GET /v1/handoffs/:id` with the phone's token: what is asked for. */
export interface HandoffQuestion {
  readonly procedure: { readonly id: string; readonly version: string; readonly name: LocalText };
  readonly field: Pick<AttachmentField, 'label' | 'help' | 'accept' | 'maxFiles' | 'maxBytes' | 'capture'>;
  readonly state: HandoffState;
  /** How many files have come. */
  readonly files: number;
  readonly expiresAt: string;
}

/**
 * `GET /v1/handoffs/:id/files?after=N` with the kiosk's token: the files after the first N, in the order they came. Waits
 * up to 25 s for one; then the list is empty. Over when `state` is not `open` and the list is empty.
 */
export interface HandoffFiles {
  readonly state: HandoffState;
  readonly files: readonly FileReference[];
}

/** `GET /v1/handoffs/:id/taken`: whether a phone has taken the application over. */
export interface HandoffTaken {
  readonly state: 'open' | 'taken' | 'expired';
}

/** `POST /v1/handoffs/:id/claim`: given out once. */
export interface ClaimedDraft {
  readonly procedure: string;
  readonly version: string;
  readonly sealed: string;
}

/** `GET /v1/outbox-keys`, a JWK Set (RFC 7517, 5): the key to seal to today, then the one after it. */
export interface OutboxKeys {
  readonly keys: readonly SealingKey[];
}

/**
 * `202` of `POST /v1/sealed-applications`: opened, and kept for an officer, since it cannot become a case as it is. An
 * application that can is answered as by `POST /v1/applications`.
 */
export interface NeedsAttention {
  readonly state: 'needs-attention';
  readonly provisionalNumber: string;
  /** Code of the problem that `POST /v1/applications` would have answered with. */
  readonly problem: string;
}

/**
 * `GET /v1/provisional/:number`, the number on the slip of an application that waited. `waiting`: it has not come, if there
 * is such a one. Holds nothing about the person.
 */
export type ProvisionalAnswer =
  | { readonly state: 'waiting' }
  | { readonly state: 'submitted'; readonly caseCode: string }
  | { readonly state: 'needs-attention' };

/** `GET /v1/officer/attention` (bearer token): applications that came sealed and are no case, the oldest first. */
export interface AttentionSummary {
  readonly provisionalNumber: string;
  /** RFC 3339 in UTC. */
  readonly receivedAt: string;
  readonly problem: string;
  readonly message: LocalText;
  /** Left out where the application cannot be read. */
  readonly procedure?: { readonly id: string; readonly version: string };
  readonly unit?: string;
  readonly place?: string;
}

/** `GET /v1/officer/attention/:number`. */
export interface AttentionItem extends AttentionSummary {
  /** The application as it was opened, JSON where it is any. */
  readonly application: string;
  /** The same to read, where it can be read. */
  readonly answers?: readonly OfficerAnswer[];
  /** With `application-invalid`. */
  readonly errors?: readonly FieldError[];
  /** With `fee-changed`: the fee as it was when the application came. */
  readonly fee?: Fee;
}

/** Where in the work somebody calls an adviser from; the desk puts it into words. */
export type AdviserStep =
  | 'home'
  | 'information'
  | 'card'
  | 'form'
  | 'review'
  | 'submission'
  | 'receipt'
  | 'lookup'
  | 'phone';

/** `POST /v1/adviser-calls`: somebody at a kiosk wants a person. Says where, never who. */
export interface AdviserCallRequest {
  readonly unit: string;
  /** Name of the kiosk. */
  readonly place: string;
  readonly step: AdviserStep;
  /** Id of the procedure that is open. */
  readonly procedure?: string;
}

/** `waiting`: nobody has said to come; `answered`: somebody comes; `over`: helped, cancelled, or nobody asks after it. */
export type AdviserCallState = 'waiting' | 'answered' | 'over';

/** `201` of `POST /v1/adviser-calls`, and `GET /v1/adviser-calls/:id`; `DELETE` cancels. A call nobody asks after ends. */
export interface AdviserCall {
  /** Whoever knows it may ask after the call and cancel it. */
  readonly id: string;
  readonly state: AdviserCallState;
  /** RFC 3339 in UTC. */
  readonly calledAt: string;
  /** How many called in this unit before, and wait still. */
  readonly ahead: number;
  /** Who comes, as the officer put it: `Quầy 3`. */
  readonly answeredBy?: string;
}

/** `GET /v1/officer/adviser-calls` (bearer token): the calls that are not over, the oldest first. */
export interface OfficerAdviserCall extends Omit<AdviserCall, 'ahead'> {
  readonly unit: string;
  readonly place: string;
  readonly step: AdviserStep;
  readonly procedure?: { readonly id: string; readonly name: LocalText };
}

/** 1 is not content at all, 5 very content. */
export type FeedbackScore = 1 | 2 | 3 | 4 | 5;

export type FeedbackReason = 'easy' | 'quick' | 'helped' | 'hard' | 'slow' | 'faulty';

/** How many people said this of a service on one day. It knows nothing about anybody. */
export interface FeedbackCount {
  readonly unit: string;
  /** Id of a procedure, or `case-status` for looking a case up. */
  readonly service: string;
  /** `YYYY-MM-DD` in Vietnam. */
  readonly day: string;
  readonly score: FeedbackScore;
  readonly reason?: FeedbackReason;
  readonly count: number;
}

/** `POST /v1/feedback`. Counts of services and units that are unknown here are left out. */
export interface FeedbackReport {
  /** A UUID: the report counts once, however often it comes. */
  readonly id: string;
  readonly counts: readonly FeedbackCount[];
}

/** `GET /v1/officer/feedback` (bearer token): the last 30 days, by unit and service. */
export interface FeedbackSummary {
  readonly unit: string;
  readonly service: string;
  /** Of the procedure. */
  readonly name?: LocalText;
  /** Scores nobody gave are left out. */
  readonly scores: readonly { readonly score: FeedbackScore; readonly count: number }[];
  readonly reasons: readonly { readonly reason: FeedbackReason; readonly count: number }[];
}

/** `GET /v1/procedures`: what a person needs to find and to choose one; the rest is in its definition. */
export interface ProcedureSummary extends Pick<
  ProcedureDefinition,
  | 'id'
  | 'version'
  | 'name'
  | 'shortName'
  | 'summary'
  | 'group'
  | 'audience'
  | 'lifeEvents'
  | 'keywords'
  | 'popularity'
  | 'level'
  | 'coverage'
  | 'informationOnly'
  | 'minutesToComplete'
> {
  /** The fee in words. */
  readonly fee: LocalText;
  /** The processing time in words. */
  readonly processing: LocalText;
  /** Working days until the result; 0 on the same day. */
  readonly processingDays: number;
  /** True when nobody ever pays for it. */
  readonly free: boolean;
}

/** `GET /v1/procedures/:id`. */
export type ProcedureAnswer = ProcedureDefinition;

/** `GET /v1/units/:code`: name with its province; `GET /v1/units?search=` gives a list of these. */
export interface UnitAnswer {
  readonly code: string;
  readonly name: LocalText;
  readonly province: { readonly code: string; readonly name: LocalText };
  /** Former names it is also found by. */
  readonly formerNames?: readonly string[];
  /** In a search: the former name that was found, such as `Phường Bến Nghé, Quận 1`. */
  readonly foundAs?: string;
}

/** `POST /v1/unit-suggestions` with `{ address }` gives a list of these, the likeliest first, for a person to confirm. */
export interface UnitSuggestionAnswer {
  readonly unit: UnitAnswer;
  /**
   * `exact`: the address names it, or a former ward that lies wholly in it. `divided`: the former ward went to several
   * units. `by-district`: one of the units that the former district became; the ward is not in the address or unknown.
   */
  readonly reason: 'exact' | 'divided' | 'by-district';
  /** What the address was read as: `Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh`. */
  readonly readAs?: string;
}

/** RFC 9457, `application/problem+json`. `code` is one of the error catalogue. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** A sentence a citizen understands, in both languages. */
  readonly message: LocalText;
  /** With `application-invalid`. */
  readonly errors?: readonly FieldError[];
  /** With `request-invalid`: JSON pointers to the places that break the schema, never the values there. */
  readonly pointers?: readonly string[];
  /** With `fee-changed`: the fee as it is now. */
  readonly fee?: Fee;
}

/** What an officer's list shows. `GET /v1/officer/cases` (bearer token) gives the newest first. */
export interface OfficerCaseSummary extends CaseStatus {
  /** Grows with each change; goes back as `If-Match: "<version>"` with each action. */
  readonly version: number;
  readonly channel: Channel;
  readonly place: string;
  readonly applicantName: string;
  /** Where the answers came from, each source once. */
  readonly provenances: readonly Provenance[];
}

/** `GET /v1/officer/cases/:caseCode`, and the answer to each action. */
export interface OfficerCase extends OfficerCaseSummary {
  readonly answers: readonly OfficerAnswer[];
  readonly events: readonly CaseEvent[];
  /** Left out when nothing was attached. */
  readonly files?: readonly OfficerFile[];
}

/** A file of a case; its bytes are at `GET /v1/officer/cases/:caseCode/files/:id`, always as a download. */
export interface OfficerFile {
  readonly id: string;
  /** What it was attached as: the label of the field, with the item of a repeating group. */
  readonly label: LocalText;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly type: MediaType;
  /** A PDF that holds programs or opens others: look at it in a viewer that runs none. */
  readonly active: boolean;
}

export interface OfficerAnswer {
  readonly label: LocalText;
  readonly value: LocalText;
  readonly provenance: Provenance;
  /** The procedure wants a surer source for it: somebody compares it with the card at the counter. */
  readonly compareCard?: true;
}

export type CaseEventKind = 'submitted' | 'advanced' | 'returned' | 'resumed' | 'finished';

/** One line of the case's log. */
export interface CaseEvent {
  readonly at: string;
  readonly who: 'applicant' | 'officer';
  readonly what: CaseEventKind;
  /** The step the case was at when it happened. */
  readonly stepId: string;
  /** With `returned`. */
  readonly reason?: string;
}

/** Body of `POST /v1/officer/cases/:caseCode/return`; `advance`, `resume` and `finish` take none. */
export interface ReturnRequest {
  /** 1 to 500 characters; whoever looks the case up reads it, so it may name nobody. */
  readonly reason: string;
}

/** `GET /v1/units/:unit/queue`: what can be waited for. */
export interface QueueOverview {
  readonly unit: string;
  /** `YYYY-MM-DD` in Vietnam; numbers begin anew with it. */
  readonly day: string;
  readonly services: readonly QueueServiceOverview[];
}

export interface QueueServiceOverview {
  readonly id: string;
  /** Begins its numbers. */
  readonly letter: string;
  readonly name: LocalText;
  readonly detail: LocalText;
  /** Ids of the procedures that are done here, the most wanted first. */
  readonly procedures: readonly string[];
  /** Counters that call this line. */
  readonly counters: readonly LocalText[];
  readonly waiting: number;
  /** Until a number taken now is called; left out until enough services have been measured. */
  readonly minutes?: number;
}

/**
 * Body of `POST /v1/units/:unit/queue/tickets`, with header `Idempotency-Key: <UUID made by the client>`: `201`, or `200`
 * with header `Idempotent-Replayed: true`. With `given` the kiosk has given a number of its own while there was no network.
 */
export interface QueueTicketRequest {
  readonly service: string;
  readonly given?: { readonly kiosk: string; readonly number: string; readonly takenAt: string };
}

/** `lapsed`: its day is over. */
export type QueueTicketState = 'waiting' | 'called' | 'served' | 'absent' | 'lapsed';

/** The answer to a request for a ticket, and `GET /v1/queue-tickets/:code`. A ticket is a number: it names nobody. */
export interface QueueTicket {
  /** In its square code: `Q.26740-261122-A012`. */
  readonly code: string;
  readonly number: string;
  readonly service: { readonly id: string; readonly name: LocalText };
  /** Counters that may call it. */
  readonly counters: readonly LocalText[];
  readonly state: QueueTicketState;
  readonly takenAt: string;
  /** Who waits for the same before it. */
  readonly ahead: number;
  /** Until the call; left out where nothing honest can be said. */
  readonly minutes?: number;
  /** Where it was called to. */
  readonly counter?: { readonly id: string; readonly name: LocalText };
}

/** `POST /v1/units/:unit/queue/kiosks` with `{ kiosk: <UUID> }`: the mark that begins this kiosk's own numbers. */
export interface QueueMark {
  /** `K1`; its numbers are `K1-001` and so on. */
  readonly mark: string;
  /** RFC 3339; asking again prolongs it. */
  readonly until: string;
}

/**
 * `GET /v1/units/:unit/queue/display?after=N`: the last calls of today, newest first. Waits up to 25 s while the newest is
 * `after`.
 */
export interface QueueDisplay {
  readonly unit: string;
  readonly day: string;
  /** Id of the newest call; 0 without one. */
  readonly last: number;
  readonly calls: readonly QueueCall[];
}

/** A number that was called, or called again. */
export interface QueueCall {
  readonly id: number;
  readonly number: string;
  readonly counter: { readonly id: string; readonly name: LocalText };
  readonly at: string;
}

/** `GET /v1/officer/units/:unit/queue` (bearer token), and the answer to what is done at a counter. */
export interface OfficerQueue {
  readonly day: string;
  readonly counters: readonly OfficerCounter[];
  readonly services: readonly {
    readonly id: string;
    readonly letter: string;
    readonly name: LocalText;
    readonly waiting: number;
  }[];
  /** Everybody who waits, in the order of the line. */
  readonly waiting: readonly OfficerTicket[];
  /** Called, and nobody came; they can be called again. */
  readonly absent: readonly OfficerTicket[];
}

export interface OfficerCounter {
  readonly id: string;
  readonly name: LocalText;
  /** Ids of services. */
  readonly services: readonly string[];
  /** Who is at the counter. */
  readonly ticket?: OfficerTicket;
}

export interface OfficerTicket {
  readonly code: string;
  readonly number: string;
  readonly service: string;
  readonly takenAt: string;
  readonly calledAt?: string;
}
