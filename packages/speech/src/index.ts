export { spelledOut, spokenCharacter } from './spoken/letters.ts';
export { digitByDigit, numberInWords } from './spoken/numbers.ts';
export { spokenForm } from './spoken/spoken-form.ts';
export { defaultLevelDba, levelsDba, volumeAt } from './speaker/level.ts';
export { hideFrom } from './speaker/phrase.ts';
export type { Phrase } from './speaker/phrase.ts';
export { rates, Speaker } from './speaker/speaker.ts';
export type { SayOptions, SpeakerSettings } from './speaker/speaker.ts';
export type { Speech, SpeechEngine, SpeechResult } from './speaker/engine.ts';
