/** Characters of Chinese writing, its punctuation and its wide forms. */
const han = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF';
const hanCharacter = new RegExp(`[${han}]`, 'u');

/** What may not end a line, and what may not begin one. */
const opening = '「『（《〈【';
const closing = '、。，．：；！？」』）》〉】';
const breakPlace = new RegExp(
  `(?<=[${han}])(?<![${opening}])(?![${closing}])|(?<![${opening}])(?=[${han}])(?![${closing}])`,
  'u',
);

/** True for a text with a Han character in it. */
export function isHan(text: string): boolean {
  return hanCharacter.test(text);
}

/** A word in the parts between which a line may end; Chinese has no spaces, and lines end nearly anywhere. */
export function breakable(word: string): readonly string[] {
  return isHan(word) ? word.split(breakPlace) : [word];
}
