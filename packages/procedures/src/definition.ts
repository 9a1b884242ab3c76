import type { LocalText } from '@motcua/texts';

/** A calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string;

/**
 * A JSON Logic rule over `{ answers, unit, today }`; `answers` maps field ids to plain values.
 *
 * Only visible answers count: a rule sees the answers that come before it in the definition and are asked. So the order
 * of pages decides, circles cannot arise, and a browser and a gateway that only got the visible answers agree.
 */
export type JsonLogicRule = unknown;

/**
 * How much harm a value does in the wrong hands. It drives masking, speech, sealing, printing and wiping.
 *
 * `public` may stand on paper and be spoken aloud; `personal` is masked on paper and spoken to the headset only;
 * `sensitive` (Law 91/2025/QH15: ethnicity, identity papers' images, …) never leaves the application itself.
 */
export type Sensitivity = 'public' | 'personal' | 'sensitive';

/** What an identity card can fill in. */
export type IdCardItem =
  | 'fullName'
  | 'idNumber'
  | 'birthDate'
  | 'sex'
  | 'address'
  | 'oldIdNumber'
  | 'issueDate';

export interface ProcedureDefinition {
  readonly $schema?: string;
  readonly id: string;
  /** Semantic version. A draft pins it. */
  readonly version: string;
  /** `draft-for-review` until the agency has confirmed the content. */
  readonly status: 'draft-for-review' | 'confirmed';
  /** What an expert must still confirm, one sentence each. */
  readonly toConfirm?: readonly string[];
  readonly validFrom: CalendarDate;
  readonly validTo?: CalendarDate;
  /** Code in the national database of administrative procedures, where known. */
  readonly nationalCode?: string;
  /** The official name, as in the list of procedures. */
  readonly name: LocalText;
  /** The everyday name, short enough for a button. */
  readonly shortName: LocalText;
  readonly summary: LocalText;
  readonly group: LocalText;
  readonly audience: readonly ('citizen' | 'business' | 'essential-service')[];
  /** Levels 1–4 of the older documents; `coverage` is the wording since 2022. */
  readonly level: 1 | 2 | 3 | 4;
  readonly coverage: 'partial' | 'end-to-end';
  readonly whoMayApply: LocalText;
  readonly agency: { readonly level: 'commune' | 'province'; readonly name: LocalText };
  readonly papers: readonly PaperDefinition[];
  readonly steps: readonly StepDefinition[];
  readonly processing: ProcessingTime;
  readonly fee: FeeDefinition;
  readonly result: LocalText;
  readonly legalBasis: readonly LegalBasis[];
  /** About how long a person needs to fill it in, in minutes. */
  readonly minutesToComplete: number;
  readonly pages: readonly PageDefinition[];
  readonly consent: { readonly id: string; readonly text: LocalText };
}

export interface PaperDefinition {
  readonly id: string;
  readonly name: LocalText;
  readonly detail?: LocalText;
}

/** One step of the case after submission. The first is done by the submission itself. */
export interface StepDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** Who holds the case during this step. */
  readonly holder: LocalText;
  /** Share of the whole time after which this step is due, 0 (at once) to 1 (with the result). */
  readonly dueShare: number;
}

/**
 * `same-day`: done on the working day of submission if handed in before `cutOff` (wall clock in Vietnam), else on the
 * next working day. `working-days`: counted from the day after submission.
 */
export type ProcessingTime =
  | { readonly kind: 'same-day'; readonly cutOff: string; readonly text: LocalText }
  | { readonly kind: 'working-days'; readonly days: number; readonly text: LocalText };

export interface FeeDefinition {
  /** Lines are added up; a line whose `when` is false is left out. */
  readonly lines: readonly FeeLineDefinition[];
  readonly text: LocalText;
}

export interface FeeLineDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** Integer đồng for one unit of quantity. */
  readonly amount: number;
  /** Field id whose number is the quantity; 1 without it. */
  readonly quantityField?: string;
  readonly when?: JsonLogicRule;
  /** Id in `legalBasis`. */
  readonly basis: string;
}

export interface LegalBasis {
  readonly id: string;
  /** `281/2016/TT-BTC` */
  readonly number: string;
  readonly issued: CalendarDate;
  /** What kind of document: `Thông tư` / `Circular`. */
  readonly type?: LocalText;
  readonly title: LocalText;
  readonly clause?: LocalText;
}

export interface PageDefinition {
  readonly id: string;
  /** The one question of the page, in everyday words. */
  readonly title: LocalText;
  readonly lead?: LocalText;
  /** Which part of the work the page belongs to; parts are what the progress shows. */
  readonly part: 'person' | 'form';
  readonly visibleWhen?: JsonLogicRule;
  readonly fields: readonly FieldDefinition[];
}

interface FieldBase {
  readonly id: string;
  readonly label: LocalText;
  readonly help?: LocalText;
  /** Required unless it says otherwise. */
  readonly optional?: boolean;
  readonly visibleWhen?: JsonLogicRule;
  readonly prefill?: { readonly from: 'id-card'; readonly item: IdCardItem };
  readonly sensitivity: Sensitivity;
  /** Short label for review and paper; the label without it. */
  readonly reviewLabel?: LocalText;
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: LocalText;
  readonly detail?: LocalText;
  /**
   * Name of a spot picture of the design: `baby`, `ring`, `lamp`, `house`, `stamp`, `umbrella`, `shop`, `more`. A screen
   * that lacks the picture leaves it out.
   */
  readonly picture?: string;
}

export type FieldDefinition =
  | (FieldBase & { readonly type: 'choice'; readonly options: readonly ChoiceOption[] })
  | (FieldBase & { readonly type: 'person-name' })
  | (FieldBase & {
      readonly type: 'text';
      /** Characters after trimming; 500 at most without it. */
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly multiline?: boolean;
    })
  | (FieldBase & { readonly type: 'id-number' })
  | (FieldBase & { readonly type: 'phone' })
  | (FieldBase & { readonly type: 'email' })
  | (FieldBase & {
      readonly type: 'date';
      /** Day, or day and month, may be unknown. */
      readonly partial?: boolean;
      readonly notAfterToday?: boolean;
      readonly notBefore?: CalendarDate;
    })
  | (FieldBase & {
      readonly type: 'count';
      readonly minimum: number;
      readonly maximum: number;
      readonly start: number;
    })
  | (FieldBase & {
      /** A ward, commune or special zone of today; the value is its code. */
      readonly type: 'unit';
    });

export type FieldType = FieldDefinition['type'];
