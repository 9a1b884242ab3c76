import type { LocalText } from '@motcua/texts';
import type { FieldDefinition } from './field-definition.ts';

/** A calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string;

/**
 * A JSON Logic rule over `{ answers, unit, today }`; `answers` maps field ids to plain values, a group to the list of
 * its items. Inside a group, and inside `some`, `all`, `none`, `count`, `sum` and `distinct`, `item.<field>` is the
 * answer of the item at hand.
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
  /** Who answers for the procedure; with several agencies the one that takes the application in. */
  readonly agency: AgencyDefinition;
  /** With several agencies: what each of them gets out of the one application, and gives for it. */
  readonly agencyParts?: readonly AgencyPartDefinition[];
  readonly papers: readonly PaperDefinition[];
  readonly steps: readonly StepDefinition[];
  readonly processing: ProcessingTime;
  readonly fee: FeeDefinition;
  readonly result: LocalText;
  /** The ways in which the result can be handed over. */
  readonly delivery?: readonly DeliveryDefinition[];
  /** The official forms behind the pages. */
  readonly forms?: readonly FormDefinition[];
  readonly legalBasis: readonly LegalBasis[];
  /** About how long a person needs to fill it in, in minutes. */
  readonly minutesToComplete: number;
  /** Situations of life in which people look for it. */
  readonly lifeEvents?: readonly LifeEvent[];
  /** Other words that people search by. */
  readonly keywords?: { readonly vi: readonly string[]; readonly en: readonly string[] };
  /** 0 to 100; the catalogue shows the highest first. */
  readonly popularity?: number;
  /** Level 1 or 2: it can be read about and not applied for. Its `pages` are empty. */
  readonly informationOnly?: boolean;
  readonly pages: readonly PageDefinition[];
  /** What answers of several fields, or several items of a group, must satisfy together. */
  readonly rules?: readonly RuleDefinition[];
  readonly consent: { readonly id: string; readonly text: LocalText };
}

export type AgencyLevel = 'commune' | 'province' | 'national' | 'utility';

export interface AgencyDefinition {
  /** `utility`: a company that serves the public, such as the electricity company. */
  readonly level: AgencyLevel;
  readonly name: LocalText;
  /**
   * Whom the application is addressed to on paper, without `Kính gửi`, in Vietnamese; the name without it. `{unit}` is
   * the unit that receives it (`phường Tân Bình`), `{province}` its province.
   */
  readonly addressee?: string;
}

/** One agency's share of an application that goes to several. */
export interface AgencyPartDefinition {
  readonly id: string;
  /** Name of its procedure: `Đăng ký thuế`. */
  readonly name: LocalText;
  readonly nationalCode?: string;
  readonly agency: AgencyDefinition;
  /** Ids of the pages whose answers it gets; all of them without it. */
  readonly pages?: readonly string[];
  /** The agency gets nothing where this is false. */
  readonly when?: JsonLogicRule;
  readonly result: LocalText;
  readonly processing?: ProcessingTime;
}

export interface DeliveryDefinition {
  readonly way: 'counter' | 'post' | 'electronic';
  readonly text: LocalText;
}

/** An official form, such as `CT01` of Thông tư 66/2023/TT-BCA. */
export interface FormDefinition {
  readonly id: string;
  readonly number?: string;
  readonly name: LocalText;
  /** Id in `legalBasis` of the document it is annexed to. */
  readonly basis?: string;
  /** How it stands on paper, as far as known. The first form with one is the paper of the application. */
  readonly layout?: FormLayout;
}

/** An official form on paper: its own words in its own order, in Vietnamese only, as the form is. */
export interface FormLayout {
  /** `TỜ KHAI ĐĂNG KÝ KHAI SINH` */
  readonly title: string;
  /** The line below the title, such as `(Sử dụng cho nhà ở riêng lẻ)`. */
  readonly subtitle?: string;
  readonly sections: readonly FormSection[];
  /** What is declared above the signature; the text of the consent without it. */
  readonly declaration?: string;
  /** Who signs, in capitals: `CHỦ HỘ KINH DOANH`; `NGƯỜI YÊU CẦU` without it. */
  readonly signer?: string;
}

export interface FormSection {
  /** The sentence or heading above its lines. */
  readonly heading?: string;
  readonly lines: readonly FormLine[];
}

/**
 * One field where the form has it. A line stands there blank while the field is; what was answered and has no line
 * follows after the sections, so that nothing is lost.
 */
export interface FormLine {
  /** Id of a field that has a value and is no attachment. The same field may stand in several lines. */
  readonly field: string;
  /** The form's word for it; the field's review label or label without it. */
  readonly label?: string;
  /** Stands beside the line before, where both are short. */
  readonly beside?: boolean;
  /** The line is left out where this is false. */
  readonly when?: JsonLogicRule;
}

export type LifeEvent =
  | 'birth'
  | 'school'
  | 'work'
  | 'marriage'
  | 'home'
  | 'moving'
  | 'building'
  | 'vehicle'
  | 'travel'
  | 'identity'
  | 'business'
  | 'illness'
  | 'retirement'
  | 'death'
  | 'justice'
  | 'utilities';

/**
 * A rule over several answers. It is broken when `when` holds (or is missing) and `check` does not.
 *
 * It is judged only when what it reads and where it is shown is asked, answered and right by itself, so that nobody is
 * told two things about one box. With `alsoWhenBlank`, blank and hidden answers count as null instead.
 */
export interface RuleDefinition {
  readonly id: string;
  readonly when?: JsonLogicRule;
  readonly check: JsonLogicRule;
  /** Id of the field at which the sentence stands; in a group's rule, one of the group's own. */
  readonly at: string;
  /** What the person should do, one sentence. */
  readonly message: LocalText;
  readonly alsoWhenBlank?: boolean;
}

export interface PaperDefinition {
  readonly id: string;
  readonly name: LocalText;
  readonly detail?: LocalText;
  /** `original`: shown at the counter; `certified-copy`; `copy`: a plain copy or a picture. */
  readonly kind?: 'original' | 'certified-copy' | 'copy' | 'form';
  /** How many; 1 without it. */
  readonly copies?: number;
  /** Needed only then; everybody needs it without. For reading, not for the engine. */
  readonly onlyIf?: LocalText;
}

/** One step of the case after submission. The first is done by the submission itself. */
export interface StepDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** Who holds the case during this step. */
  readonly holder: LocalText;
  /** Share of the whole time after which this step is due, 0 (at once) to 1 (with the result). */
  readonly dueShare: number;
  /** How long the step itself takes, as published. */
  readonly workingDays?: number;
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
  /** Who pays nothing, or not all lines. */
  readonly free?: readonly FreeCaseDefinition[];
  readonly text: LocalText;
}

export interface FeeLineDefinition {
  readonly id: string;
  readonly name: LocalText;
  /** Integer đồng for one unit of quantity. */
  readonly amount: number;
  /** Field id whose number is the quantity (a count), or the number of its items (a group); 1 without it. */
  readonly quantityField?: string;
  /** Id of a money field whose value takes the place of `amount`, as soon as it is there. */
  readonly amountField?: string;
  readonly when?: JsonLogicRule;
  /** Id in `legalBasis`. */
  readonly basis: string;
}

/** Frees from the fee, or from some of its lines, where its condition holds. */
export interface FreeCaseDefinition {
  readonly id: string;
  readonly name: LocalText;
  readonly when: JsonLogicRule;
  /** Ids of the lines that fall away; all of them without it. */
  readonly lines?: readonly string[];
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

export type {
  AttachmentField,
  CardAssurance,
  ChoiceField,
  ChoiceOption,
  ChoicesField,
  ConfirmField,
  CountField,
  DateField,
  FieldDefinition,
  FieldType,
  GroupField,
  ItemFieldDefinition,
  MediaType,
  MoneyField,
  NoteField,
  NumberField,
  TextField,
} from './field-definition.ts';
