import type { McPage } from '@motcua/elements/page';
import { typedAtOnce } from './screens/form-screen.ts';

/** Puts the focus, and so a screen reader, on the question of what has just come up, or on the answer to change. */
export async function moveFocus(
  kiosk: HTMLElement,
  overlay: string,
  fieldToEdit: string | undefined,
): Promise<void> {
  if (overlay !== 'none') {
    kiosk.querySelector<HTMLElement>('.dialog h1')?.focus();
    return;
  }
  const page = kiosk.querySelector<McPage>('mc-page') ?? undefined;
  if (page === undefined) {
    const box = kiosk.querySelector('mc-text-field');
    await box?.updateComplete;
    (box ?? kiosk.querySelector<HTMLElement>('h1'))?.focus();
    return;
  }
  // Where typing is the answer the box comes first, so that the keyboard writes at once; its label tells the rest.
  const field = fieldToEdit ?? typedAtOnce(page.page)?.id;
  if (field === undefined) await page.focusHeading();
  else await page.focusField(field);
}

/** Puts the focus on what keeps the person from going on. */
export async function focusErrors(kiosk: HTMLElement): Promise<void> {
  const page = kiosk.querySelector<McPage>('mc-page') ?? undefined;
  if (page === undefined) kiosk.querySelector<HTMLElement>('mc-consent, mc-text-field')?.focus();
  else await page.focusErrors();
}
