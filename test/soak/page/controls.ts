/** What a person can touch on the screen now: seen, enabled, and not under a dialog. */
export interface Controls {
  readonly buttons: readonly HTMLElement[];
  readonly boxes: readonly (HTMLInputElement | HTMLTextAreaElement)[];
}

export function controlsOf(root: ParentNode): Controls {
  const buttons: HTMLElement[] = [];
  const boxes: (HTMLInputElement | HTMLTextAreaElement)[] = [];
  collect(root, buttons, boxes);
  return { buttons, boxes };
}

function collect(
  root: ParentNode,
  buttons: HTMLElement[],
  boxes: (HTMLInputElement | HTMLTextAreaElement)[],
): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('[inert]') !== null) continue;
    if (element.shadowRoot !== null) collect(element.shadowRoot, buttons, boxes);
    if (!isControl(element) || element.matches(':disabled') || !element.checkVisibility()) continue;
    if (isBox(element)) boxes.push(element);
    else buttons.push(element);
  }
}

function isControl(element: HTMLElement): boolean {
  return element.matches('button, input, textarea, [role="radio"], [role="checkbox"]');
}

function isBox(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
  );
}

/** Types into a box as the on-screen keyboard does: the value at once, and the events of typing. */
export function type(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
