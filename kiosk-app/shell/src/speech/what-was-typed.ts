import type { Phrase } from '@motcua/speech';
import { languageOf } from '@motcua/speech/reader';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import { isPrivate } from './privacy.ts';

export interface Listening {
  /** A headset is plugged in: nobody else hears. */
  readonly alone: boolean;
  /** The key was touched, so that nobody has walked to it and heard its name. */
  readonly touched: boolean;
}

/**
 * What to say after a key: the key where it was touched, and the word it has made. In a box for what is private, without
 * a headset, only of which kind the key was: "đã gõ một chữ số".
 */
export function whatWasTyped(
  { data, inputType }: InputEvent,
  box: HTMLInputElement | HTMLTextAreaElement,
  { alone, touched }: Listening,
): readonly Phrase[] {
  const language = languageOf(box);
  const own = isPrivate(box) !== false;
  if (own && !alone) return [{ text: translator(shellTexts, language)(kindOf(inputType, data)), language }];
  const deleted = inputType.startsWith('delete');
  const first =
    deleted || data === ' '
      ? translator(shellTexts, language)(deleted ? 'keys.typed.deleted' : 'keys.typed.space')
      : touched
        ? (data ?? '')
        : '';
  const word = box.value.trimEnd().split(/\s+/).at(-1) ?? '';
  return [
    ...(first === '' || first === word ? [] : [{ text: first, language, isPrivate: own }]),
    ...(word === '' ? [] : [{ text: word, language, isPrivate: own }]),
  ];
}

function kindOf(inputType: string, data: string | null): ShellKey {
  if (inputType.startsWith('delete')) return 'keys.typed.deleted';
  if (inputType === 'insertReplacementText') return 'keys.typed.word';
  if (data === ' ') return 'keys.typed.space';
  if (data !== null && /^\d$/.test(data)) return 'keys.typed.digit';
  return data !== null && /^\p{L}$/u.test(data) ? 'keys.typed.letter' : 'keys.typed.sign';
}
