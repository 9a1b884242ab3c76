import type { LocalText } from '@motcua/texts';
import type { CalendarDate, IdCardItem, JsonLogicRule, RuleDefinition, Sensitivity } from './definition.ts';

/** A card's QR code, its chip, and its chip proven genuine: each surer than the one before. */
export type CardAssurance = 'id-card-qr' | 'id-card-chip' | 'chip-verified';

interface FieldBase {
  readonly id: string;
  readonly label: LocalText;
  readonly help?: LocalText;
  /** Required unless it says otherwise. */
  readonly optional?: boolean;
  readonly visibleWhen?: JsonLogicRule;
  /** Not inside a group. */
  readonly prefill?: {
    readonly from: 'id-card';
    readonly item: IdCardItem;
    /** The least source that the officer takes without seeing the card; any source without it. Never a refusal. */
    readonly assurance?: CardAssurance;
  };
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
  /** What the receipt says instead of the usual words when this is chosen. An empty `bring` leaves that box out. */
  readonly receipt?: { readonly pay?: LocalText; readonly bring?: readonly LocalText[] };
}

/** One of several; nothing is chosen from the start. */
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly ChoiceOption[];
}

/** Several of many; the value is the list of chosen values in the order of the options. */
export interface ChoicesField extends FieldBase {
  readonly type: 'choices';
  readonly options: readonly ChoiceOption[];
  /** How many at least, once something is chosen; 1 without it. */
  readonly minimum?: number;
  /** How many at most; all of them without it. */
  readonly maximum?: number;
}

export interface TextField extends FieldBase {
  readonly type: 'text';
  /** Characters after trimming; 500 at most without it. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly multiline?: boolean;
}

/** A field whose form everybody knows. */
export interface PlainField extends FieldBase {
  readonly type: 'person-name' | 'id-number' | 'phone' | 'email';
}

export interface DateField extends FieldBase {
  readonly type: 'date';
  /** Day, or day and month, may be unknown. */
  readonly partial?: boolean;
  readonly notAfterToday?: boolean;
  readonly notBeforeToday?: boolean;
  readonly notBefore?: CalendarDate;
}

/** A small whole number with a counter. It stands at `start`, which the screen shows. */
export interface CountField extends FieldBase {
  readonly type: 'count';
  readonly minimum: number;
  readonly maximum: number;
  readonly start: number;
}

/** A ward, commune or special zone of today; the value is its code. */
export interface UnitField extends FieldBase {
  readonly type: 'unit';
  /**
   * Id of a text field that holds an address, such as the one an old card prints: the screen asks whether the unit of
   * today that it means is the answer. Of an earlier page, of the same page, or in a group of the same item.
   */
  readonly suggestFrom?: string;
}

/** An amount in whole đồng; bounds of 0 and 2^53 − 1 without others. */
export interface MoneyField extends FieldBase {
  readonly type: 'money';
  readonly minimum?: number;
  readonly maximum?: number;
  /** Worked out from other answers and shown, not asked. */
  readonly compute?: JsonLogicRule;
}

/** A number that is measured: an area, a share, a power. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
  /** Digits after the comma, 0 to 6; 0 without it. */
  readonly decimals?: number;
  /** `m²`, `%`, `kW` */
  readonly unitLabel?: LocalText;
  /** Worked out from other answers and shown, not asked; rounded to `decimals`. */
  readonly compute?: JsonLogicRule;
}

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';

/** Files that go along. The value is a list of references; the bytes travel on their own. */
export interface AttachmentField extends FieldBase {
  readonly type: 'attachment';
  readonly accept: readonly MediaType[];
  readonly maxFiles: number;
  /** Of each file. */
  readonly maxBytes: number;
  /** Id in `papers`: the paper that this is a copy of. */
  readonly paper?: string;
  /** A portrait taken with the camera, or a signature drawn on the screen; any file without it. */
  readonly capture?: 'photo' | 'signature';
}

/** A declaration to tick; never ticked from the start. The value is `true`. */
export interface ConfirmField extends FieldBase {
  readonly type: 'confirm';
  /** What is declared; `label` is its short name. */
  readonly text: LocalText;
}

/** A text to read in its place among the questions; it has no value. */
export interface NoteField extends FieldBase {
  readonly type: 'note';
  readonly text: LocalText;
  readonly tone?: 'information' | 'caution';
}

/**
 * Questions that are asked again for each item: members of a household, co-owners, goods of a promotion.
 *
 * Its fields are addressed as `<group>.<key>.<field>`, where the key belongs to the item for as long as it exists.
 * Conditions inside the group read the same item as `item.<field>`; a condition after the group reads all items with
 * `some`, `all`, `none`, `count`, `sum` and `distinct`.
 */
export interface GroupField extends FieldBase {
  readonly type: 'group';
  /** What one item is called: `Thành viên` / `Member`. */
  readonly itemName: LocalText;
  /** How many items at least: 0 to `maximum`. So many stand there, empty, from the start. */
  readonly minimum: number;
  readonly maximum: number;
  readonly fields: readonly ItemFieldDefinition[];
  /** Judged for each item; they read `item.<field>` beside `answers.<field>`. */
  readonly rules?: readonly RuleDefinition[];
}

/** A field that may stand in a group. */
export type ItemFieldDefinition =
  | ChoiceField
  | ChoicesField
  | TextField
  | PlainField
  | DateField
  | CountField
  | UnitField
  | MoneyField
  | NumberField
  | AttachmentField
  | ConfirmField
  | NoteField;

export type FieldDefinition = ItemFieldDefinition | GroupField;

export type FieldType = FieldDefinition['type'];
