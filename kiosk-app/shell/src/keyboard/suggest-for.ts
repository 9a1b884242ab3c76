import { McPage } from '@motcua/elements/page';
import { suggestName, suggestPlaces } from '@motcua/suggestions';
import type { PlaceNames, Suggestion } from '@motcua/suggestions';
import { closestInFlatTree } from '@motcua/speech/reader';
import type { SuggestFor } from './keyboard.ts';
import type { TextBox } from './edit-field.ts';

/** Labels of fields that ask where something is: `Địa chỉ thường trú`, `Nơi sinh`, `Chỗ ở hiện nay`. */
const asksForPlace = /địa chỉ|^nơi |^chỗ ở/i;

/**
 * Makes what a kiosk suggests: parts of names where a name is asked, places where an address is. Fields with a list of
 * their own, as units have, get nothing.
 *
 * @param places read at each key, since units are loaded later than the screen
 */
export function suggestFor(places: () => PlaceNames): SuggestFor {
  let made: { readonly from: PlaceNames; readonly suggest: ReturnType<typeof suggestPlaces> } | undefined;
  const suggestPlace = (text: string): readonly Suggestion[] => {
    const from = places();
    if (made?.from !== from) made = { from, suggest: suggestPlaces(from) };
    return made.suggest(text);
  };
  return (field) => {
    if (field.autocapitalize === 'words') return suggestName;
    return field.role !== 'combobox' && asksForPlace.test(labelOf(field)) ? suggestPlace : undefined;
  };
}

/** The label in Vietnamese, whatever language the screen is in. */
function labelOf(field: TextBox): string {
  const path = closestInFlatTree(field, '[data-field]')?.getAttribute('data-field') ?? '';
  const page = closestInFlatTree(field, 'mc-page');
  if (!(page instanceof McPage)) return '';
  const all = (page.page?.fields ?? []).flatMap((one) => [
    one,
    ...(one.items ?? []).flatMap((item) => item.fields),
  ]);
  return all.find(({ id }) => id === path)?.definition.label.vi ?? '';
}
