import type { AnswerValue, IdCardItems, Provenance } from '../types.ts';
import type { LocalText, SourceLanguage } from '@motcua/texts';

/** What somebody does to a draft. */
export type VectorStep =
  | readonly ['answer', path: string, value: AnswerValue]
  | readonly ['clear', path: string]
  | readonly ['add', groupId: string]
  | readonly ['remove', groupId: string, key: string]
  | readonly ['card', provenance: Provenance, items: IdCardItems]
  | readonly ['consent', given: boolean];

/** What every engine must then say about it. */
export interface VectorOutcome {
  /** Visible pages with the paths of their visible fields. */
  readonly pages: readonly (readonly [pageId: string, paths: readonly string[]])[];
  /** `<path> <code>`, or `<path> rule <id>`, with the parameters as JSON where there are some. */
  readonly errors: readonly string[];
  readonly fee: {
    readonly total: number;
    /** `<line>: <quantity> × <amount>` */
    readonly lines: readonly string[];
    readonly free: readonly string[];
  };
  /** `<label>: <value>` in each language. */
  readonly review: Readonly<Record<SourceLanguage, readonly string[]>>;
  /** What is sent, by path. */
  readonly payload: Readonly<Record<string, AnswerValue>>;
}

export interface VectorCase {
  readonly name: string;
  /** Name of an earlier case whose steps come first. */
  readonly after?: string;
  readonly steps: readonly VectorStep[];
  /** What the case is about; the rest may be as it is. The gateway must find the same errors in what is sent. */
  readonly expect: Partial<VectorOutcome>;
}

/** A file of vectors: one definition, one day, and what becomes of some drafts. */
export interface VectorFile {
  /** Id of the definition. */
  readonly definition: string;
  readonly today: string;
  readonly unit: string;
  /** The units that exist. */
  readonly units: Readonly<Record<string, LocalText>>;
  readonly cases: readonly VectorCase[];
}
