/** The innermost field that has the focus, through shadow roots: the one of an item rather than its group. */
export function fieldWithFocus(): HTMLElement | undefined {
  let field: HTMLElement | undefined;
  for (
    let active = document.activeElement;
    active !== null;
    active = active.shadowRoot?.activeElement ?? null
  ) {
    field = active.closest<HTMLElement>('[data-field]') ?? field;
  }
  return field;
}
