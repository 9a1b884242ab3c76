import type { FieldState, PageState } from '@motcua/wizard';
import type { McPage } from '../page/page.ts';

/**
 * Puts the page that was drawn ahead in the place of the one in question, by two classes: to be painted before anything
 * is drawn. Drawing then finds it so, and takes the page that was left away.
 *
 * @param page what the person is to see
 * @returns false, with nothing done, where that is not what has been drawn: another page, or answers since have changed it
 */
export function showAhead(root: ParentNode, page: PageState | undefined): boolean {
  const [left, ahead] = root.querySelectorAll<McPage>('mc-page');
  if (page === undefined || ahead?.page === undefined || !looksLike(ahead.page, page)) return false;
  left?.classList.add('left');
  ahead.classList.remove('ahead');
  return true;
}

function looksLike(drawn: PageState, page: PageState): boolean {
  return (
    drawn.definition === page.definition &&
    drawn.fields.length === page.fields.length &&
    drawn.fields.every((field, index) => isSame(field, page.fields[index]))
  );
}

function isSame(drawn: FieldState, field: FieldState | undefined): boolean {
  return (
    drawn.id === field?.id &&
    drawn.answer === field.answer &&
    drawn.locked === field.locked &&
    drawn.required === field.required &&
    drawn.items === field.items
  );
}
