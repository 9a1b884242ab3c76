export { describeControl, groupPhrases } from './describe.ts';
export { closestInFlatTree, flatParent, isExposed, languageOf } from './flat-tree.ts';
export { liveTexts } from './live.ts';
export type { LiveText } from './live.ts';
export { controlSelector, stopsOf } from './stops.ts';
export type { Stop } from './stops.ts';
export { phrasesOf } from './text.ts';
export type { ReadOptions } from './text.ts';
export { titleOf } from './title.ts';
