export { applyMark, applyTone, composeKey, toneCarrier } from './compose.ts';
export type { Mark } from './compose.ts';
export { tones, withTone } from './letters.ts';
export type { Tone } from './letters.ts';
export type { InputMethod } from './methods.ts';
export { sameSyllable } from './same-syllable.ts';
