export { familyNames, givenNames, middleNames } from './names.ts';
export { placeKinds } from './place-kinds.ts';
export { shownAtMost } from './suggest.ts';
export type { Suggestion } from './suggest.ts';
export { suggestName } from './suggest-name.ts';
export { suggestPlaces } from './suggest-place.ts';
export type { PlaceNames } from './suggest-place.ts';
