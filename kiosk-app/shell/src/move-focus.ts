import type { McPage } from '@motcua/elements/page';
import { isTyped } from './screens/form-screen.ts';

/** Puts the focus, and so a screen reader, on the question of what has just come up. */
export async function moveFocus(kiosk: HTMLElement, overlay: string): Promise<void> {
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
  const typed = firstTypedField(page);
  if (typed === undefined) await page.focusHeading();
  else await page.focusField(typed);
}

/** Puts the focus on what keeps the person from going on. */
export async function focusErrors(kiosk: HTMLElement): Promise<void> {
  const page = kiosk.querySelector<McPage>('mc-page') ?? undefined;
  if (page === undefined) kiosk.querySelector<HTMLElement>('mc-consent')?.focus();
  else await page.focusErrors();
}

/** Where typing is the answer the box comes first, so that the keyboard writes at once; its label tells the rest. */
function firstTypedField({ page }: McPage): string | undefined {
  const [first] = page?.fields ?? [];
  return first !== undefined && isTyped(first) ? first.definition.id : undefined;
}
