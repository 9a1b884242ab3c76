import type { SourceLanguage, Texts } from '@motcua/texts';
import * as elements from '@motcua/texts/elements';
import { shellTexts } from '@motcua/texts/shell';
import { speechTexts } from '@motcua/texts/speech';
import { sentencesIn } from '../spoken/sentences.ts';

/** One sentence of a screen that somebody can record. */
export interface RecordableSentence {
  readonly language: SourceLanguage;
  readonly sentence: string;
  /** Of the text, with its area: `shell/start.title`. */
  readonly key: string;
  /** Where its recording lies, below the folder and without its ending: `vi/shell/start.title`, or `….2` for a second sentence. */
  readonly name: string;
}

const areas: Readonly<Record<string, Texts<string>>> = {
  shell: shellTexts,
  speech: speechTexts,
  elements: elements.elementsTexts,
  application: elements.applicationTexts,
  parts: elements.partsTexts,
  catalog: elements.catalogTexts,
  status: elements.statusTexts,
  attachment: elements.attachmentTexts,
  info: elements.infoTexts,
  source: elements.sourceTexts,
};

/**
 * Every sentence of the kiosk's own texts that is always the same. Texts with a blank in them (`{count}`) are left to the
 * synthesiser, and so is what procedures and people bring.
 */
export function recordableSentences(language: SourceLanguage): readonly RecordableSentence[] {
  return Object.entries(areas).flatMap(([area, texts]) =>
    Object.entries(texts[language]).flatMap(([key, text]) => {
      if (/[{}]/.test(text) || !/\p{L}/u.test(text)) return [];
      return sentencesIn(text, language).map((sentence, index) => ({
        language,
        sentence,
        key: `${area}/${key}`,
        name: `${language}/${area}/${key}${index === 0 ? '' : `.${index + 1}`}`,
      }));
    }),
  );
}

/** Kinds of files that a recording may be. */
export const recordingEndings = ['ogg', 'opus', 'mp3', 'm4a', 'wav', 'webm'] as const;

export interface RecordingList {
  /** File of each sentence that is recorded, by language; the same words stand in several places and need one file. */
  readonly recorded: Readonly<Record<SourceLanguage, Readonly<Record<string, string>>>>;
  readonly missing: readonly RecordableSentence[];
  /** Files that no text asks for: an old key, or a slip of the pen. */
  readonly unknown: readonly string[];
}

/**
 * What a folder of recordings has and lacks.
 *
 * @param files paths below the folder, with `/`
 */
export function listRecordings(files: readonly string[]): RecordingList {
  const ending = new RegExp(`\\.(?:${recordingEndings.join('|')})$`);
  const byName = new Map(files.map((file) => [file.replace(ending, ''), file]));
  const used = new Set<string>();
  const recorded: Record<SourceLanguage, Record<string, string>> = { vi: {}, en: {} };
  const all = (['vi', 'en'] as const).flatMap((language) => recordableSentences(language));
  for (const { language, name, sentence } of all) {
    const file = byName.get(name);
    if (file === undefined || !ending.test(file)) continue;
    used.add(file);
    recorded[language][sentence] ??= file;
  }
  const missing = all.filter(({ language, sentence }) => recorded[language][sentence] === undefined);
  return { recorded, missing, unknown: files.filter((file) => !used.has(file)) };
}
