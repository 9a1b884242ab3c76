import form from './peers/form/form.json' with { type: 'json' };

export type FieldKind =
  | 'name'
  | 'id-number'
  | 'phone'
  | 'email'
  | 'text'
  | 'long-text'
  | 'number'
  | 'date'
  | 'choice';

/** One question of the form that all peers show. */
export interface FormField {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly optional?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minimumLength?: number;
  /** What is typed, or the value that is chosen. */
  readonly answer: string;
}

export interface FormStep {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FormField[];
}

export const steps = form.steps as readonly FormStep[];
export const { words, messages } = form;

/** All 20 answers as text, by field id: what must arrive, whatever filled it in. */
export const answers: Readonly<Record<string, string>> = Object.fromEntries(
  steps.flatMap((step) => step.fields.map(({ id, answer }) => [id, answer])),
);
