/** An application as it will stand on paper, in Vietnamese, before anything is measured. */
export interface ApplicationPaper {
  readonly caseCode: string;
  /** RFC 3339 in UTC: the date of the document. */
  readonly submittedAt: string;
  /** Number of the form and the document it is annexed to, one line each. */
  readonly formMark: readonly string[];
  readonly title: string;
  readonly subtitle?: string;
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  readonly papers: readonly NamedValue[];
  /** What the form lets the person declare, then what the person agreed to on the screen. */
  readonly declarations: readonly string[];
  readonly signature: PaperSignature;
  readonly madeFrom: string;
}

export interface NamedValue {
  readonly label: string;
  /** Empty: the line stays blank. */
  readonly value: string;
}

export type Block =
  | { readonly kind: 'part'; readonly text: string }
  /** Below a part the level is 3. */
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  /** Several stand side by side where they fit into one line. */
  | { readonly kind: 'line'; readonly cells: readonly NamedValue[] }
  | { readonly kind: 'statement'; readonly text: string }
  | GroupBlock;

/** The items of a repeating group: a table where it fits, else item after item. */
export interface GroupBlock {
  readonly kind: 'group';
  readonly label: string;
  readonly itemName: string;
  readonly columns: readonly string[];
  /** One value for each column, empty where there is none. */
  readonly items: readonly (readonly string[])[];
}

export interface PaperSignature {
  readonly place: string;
  readonly signer: string;
  readonly name: string;
  /** Id of the drawn picture in the file store, where the definition asks for one. */
  readonly pictureId?: string;
}
