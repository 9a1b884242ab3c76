import type {
  AgencyDefinition,
  FieldDefinition,
  IdCardItem,
  PageDefinition,
  ProcedureDefinition,
  Sensitivity,
} from '@motcua/procedures';
import type { Language, LocalText } from '@motcua/texts';

/**
 * Where a value came from. The gateway records it with each answer.
 *
 * `id-card-chip` is read from a chip that nobody could prove to be genuine; `chip-verified` from one whose issuer is
 * trusted and that is no copy.
 */
export type Provenance = 'typed' | 'id-card-qr' | 'id-card-chip' | 'chip-verified' | 'national-account';

/** A file that was handed over on its own. */
export interface FileReference {
  /** What the store of files calls it: 8 to 64 letters, digits, `-` and `_`. */
  readonly id: string;
  /** The name the person's device gave it. */
  readonly name: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
  /** Media type, as the store found it in the bytes. */
  readonly type: string;
}

/**
 * A plain value: text in NFC, a count, a number or an amount in đồng as a number, a date as `YYYY-MM-DD` (or `YYYY-MM`,
 * `YYYY` where the definition allows it), a unit as its code, a choice as its option's value, several choices as a list
 * of them in the options' order, files as references, a declaration as `true`.
 *
 * A group's own value is the list of its items' keys; the answers of an item stand beside it under
 * `<group>.<key>.<field>`.
 */
export type AnswerValue = string | number | boolean | readonly string[] | readonly FileReference[];

export interface Answer {
  readonly value: AnswerValue;
  readonly provenance: Provenance;
}

/** The half-filled application: plain JSON, immutable, pinned to one version of the definition. */
export interface Draft {
  readonly procedure: { readonly id: string; readonly version: string };
  /** Code of the unit that receives the application. */
  readonly unit: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Never true from the start. */
  readonly consented: boolean;
}

/** What the engine must be told, so that it stays pure. */
export interface WizardContext {
  /** Today in Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  /** Name of a unit of today by its code, with its province; undefined for a code that is not one. */
  readonly unitName: (code: string) => LocalText | undefined;
}

export interface FieldState {
  /** Names the field to `answer` and in errors; inside a group `<group>.<key>.<field>`. */
  readonly id: string;
  readonly definition: FieldDefinition;
  readonly answer: Answer | undefined;
  /** From a card: shown as read, with its source, and not typed over by accident. */
  readonly locked: boolean;
  readonly required: boolean;
  /** Worked out from other answers: shown, never asked. */
  readonly computed?: boolean;
  /** Of a group. */
  readonly items?: readonly ItemState[];
}

/** One item of a repeating group. */
export interface ItemState {
  /** Stays with the item, whatever comes and goes before it. */
  readonly key: string;
  /** Its place in the group, from 1. */
  readonly number: number;
  readonly fields: readonly FieldState[];
  readonly complete: boolean;
}

export interface PageState {
  readonly definition: PageDefinition;
  /** Visible fields only. */
  readonly fields: readonly FieldState[];
  /** All visible required fields are answered and valid. */
  readonly complete: boolean;
}

/**
 * Codes have one sentence per language in the error catalogue, as `field.<code>`. The numbers that come with them:
 *
 * - `too-short` `{ have, minimum, missing }`, `too-long` `{ have, maximum, extra }` (characters; digits of a number)
 * - `id-number-length`, `phone-length` `{ have, missing }`: digits are missing; too many are `too-long`
 * - `date-too-early` `{ year }`, `count-minimum` `{ minimum }`, `count-maximum` `{ maximum }`; the same for amounts,
 *   numbers and choices; `number-decimals` `{ decimals }`
 * - `group-minimum` `{ minimum, missing }`, `group-maximum` `{ maximum }`
 * - `files-maximum` `{ maximum }`, `file-size` `{ megabytes }`
 * - `file-gone`: the store of files does not have it, or not for this field (gateway only)
 * - `provenance`: the value cannot have come from where it says (gateway only)
 * - `rule`: a rule of the definition is broken; the error carries the rule's own sentence
 * - `information-only`: nobody can apply for this procedure here
 * - `unknown-field`: the definition has no such field, or it is not asked, given the other answers (gateway only)
 */
export type FieldErrorCode =
  | 'required'
  | 'unknown-field'
  | 'wrong-type'
  | 'not-an-option'
  | 'too-short'
  | 'too-long'
  | 'bad-characters'
  | 'id-number-length'
  | 'id-number-province'
  | 'phone-length'
  | 'phone-prefix'
  | 'email'
  | 'date-incomplete'
  | 'date-impossible'
  | 'date-future'
  | 'date-past'
  | 'date-too-early'
  | 'count-minimum'
  | 'count-maximum'
  | 'unknown-unit'
  | 'not-a-number'
  | 'amount-minimum'
  | 'amount-maximum'
  | 'number-minimum'
  | 'number-maximum'
  | 'number-decimals'
  | 'choices-minimum'
  | 'choices-maximum'
  | 'group-minimum'
  | 'group-maximum'
  | 'file-missing'
  | 'files-maximum'
  | 'file-type'
  | 'file-empty'
  | 'file-size'
  | 'file-gone'
  | 'confirm'
  | 'provenance'
  | 'rule'
  | 'information-only'
  | 'consent';

export interface FieldError {
  /** Field id (`<group>.<key>.<field>` inside a group), or `consent`; from the gateway also `answers`, `procedure`, `unit`. */
  readonly fieldId: string;
  readonly code: FieldErrorCode;
  /** Numbers for the sentence, such as `{ have: 9, missing: 1 }`. Never a value somebody typed. */
  readonly parameters: Readonly<Record<string, number>>;
  /** With `rule`: which one, and the sentence to show. */
  readonly rule?: { readonly id: string; readonly message: LocalText };
}

export interface FeeLine {
  readonly id: string;
  readonly name: LocalText;
  readonly quantity: number;
  /** Integer đồng. */
  readonly amount: number;
  readonly total: number;
  /** `Thông tư 281/2016/TT-BTC, Điều 4` in both languages. */
  readonly basis: LocalText;
}

export interface Fee {
  readonly lines: readonly FeeLine[];
  /** Integer đồng. */
  readonly total: number;
  /** Why lines have fallen away. */
  readonly free?: readonly FreeCase[];
}

/** A case in which nothing is paid, or not everything. */
export interface FreeCase {
  readonly id: string;
  readonly name: LocalText;
  readonly basis: LocalText;
}

export interface ReviewRow {
  readonly fieldId: string;
  readonly pageId: string;
  readonly label: LocalText;
  /** The answer as people read it: options by their label, dates dd/MM/yyyy, units by name. */
  readonly value: LocalText;
  readonly provenance: Provenance;
  readonly sensitivity: Sensitivity;
  /** The definition wants a better source for it than this one: somebody compares it with the card. */
  readonly compareCard?: true;
  /** Worked out from other answers; it has nothing to change. */
  readonly computed?: boolean;
  /** The item of a repeating group that the answer belongs to; `label` names it too. */
  readonly item?: {
    readonly groupId: string;
    readonly key: string;
    readonly number: number;
    readonly name: LocalText;
  };
}

/** What one of several agencies gets out of an application. */
export interface AgencyPart {
  readonly id: string;
  readonly name: LocalText;
  readonly agency: AgencyDefinition;
  /** Visible answers of its pages, by path. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly review: readonly ReviewRow[];
}

/** What goes to the gateway: visible answers only. */
export interface ApplicationPayload {
  readonly procedure: { readonly id: string; readonly version: string };
  readonly unit: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly consent: { readonly id: string; readonly given: boolean; readonly language: Language };
  /** The fee the person was shown, integer đồng; the gateway refuses another. */
  readonly feeShown: number;
}

export type IdCardItems = Partial<Readonly<Record<IdCardItem, string>>>;

/**
 * One procedure ready to be filled in. All functions are pure; drafts go in and come out.
 *
 * A hidden answer stays in the draft, in case the person goes back, and counts for nothing: conditions, errors, fee,
 * review and payload know visible answers only.
 */
export interface Wizard {
  readonly definition: ProcedureDefinition;
  /** Counts stand at their start value, groups have their least number of empty items; nothing else is chosen. */
  start(unit: string): Draft;
  /**
   * Sets one answer; text is trimmed and brought into the one form its field has (NFC, `20/5/1999` as a date, `+84` as
   * `0`). An empty text clears it. Counts keep what is typed. Typing over a card's value makes it a typed one; typing
   * the same value leaves it the card's. What cannot be answered stays as it is: a computed value, a note, an item that
   * is gone. A group's own value is the list of its items' keys.
   */
  answer(draft: Draft, fieldId: string, value: AnswerValue, provenance?: Provenance): Draft;
  clear(draft: Draft, fieldId: string): Draft;
  /** Adds an empty item at the end of a group; a group that is full stays as it is. Its key is new in this draft. */
  addItem(draft: Draft, groupId: string): Draft;
  /** Removes an item and its answers, wherever it stands. */
  removeItem(draft: Draft, groupId: string, key: string): Draft;
  consent(draft: Draft, given: boolean): Draft;
  /**
   * Fills every field whose definition takes an item of the card; values of another source are replaced, and what an
   * earlier card filled in goes. Dates are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
   */
  prefill(draft: Draft, provenance: Provenance, items: IdCardItems): Draft;
  /** Visible pages in order. */
  pages(draft: Draft): readonly PageState[];
  errors(draft: Draft, scope?: { readonly pageId: string }): readonly FieldError[];
  fee(draft: Draft): Fee;
  review(draft: Draft): readonly ReviewRow[];
  payload(draft: Draft, language: Language): ApplicationPayload;
  /** What each agency gets; empty where one agency gets all. */
  agencyParts(draft: Draft): readonly AgencyPart[];
}
