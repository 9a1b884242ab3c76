import type { Language, LocalText } from '@motcua/texts';
import type { FieldState } from '@motcua/wizard';
import type { TemplateResult } from 'lit';
import type { Upload } from '../attachment/upload.ts';
import type { Pictures } from '../choice/choice.ts';
import type { UnitLookup } from '../unit-picker/unit-search.ts';
import type { UnitSuggestions } from '../unit-suggestion/suggestion-source.ts';

/** The element that answers a field with files; it sends `McAnswerEvent`, and bears the field's id as `data-field`. */
export type FileField = (
  field: FieldState,
  view: { readonly language: Language; readonly error: string },
) => TemplateResult | undefined;

/** What the fields of a page, or of an item on it, are drawn from, and where their answers leave. */
export interface FieldHost extends EventTarget {
  readonly language: Language;
  /** Sentences by field id. */
  readonly errors: Readonly<Record<string, string>>;
  /** What an answer means right now, by field id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly kiosk: boolean;
  readonly pictures: Pictures | undefined;
  readonly unitLookup: UnitLookup | undefined;
  /** What an address says about a unit field; without it nothing is suggested. */
  readonly unitSuggestions: UnitSuggestions | undefined;
  /** Hands files over; without it papers are shown at the counter. */
  readonly upload: Upload | undefined;
  /** Draws where files are handed over in a way of its own: a kiosk takes them from a phone. */
  readonly fileField: FileField | undefined;
  readonly unitName: ((code: string) => LocalText | undefined) | undefined;
}
