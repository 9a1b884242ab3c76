import type { Language, LocalText } from '@motcua/texts';
import type { Upload } from '../attachment/upload.ts';
import type { Pictures } from '../choice/choice.ts';
import type { UnitLookup } from '../unit-picker/unit-search.ts';

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
  /** Hands files over; without it papers are shown at the counter. */
  readonly upload: Upload | undefined;
  readonly unitName: ((code: string) => LocalText | undefined) | undefined;
}
