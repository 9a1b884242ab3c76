import type { McPage } from '@motcua/elements/page';

/** Puts the focus, and so a screen reader, on the question of what has just come up. */
export async function moveFocus(kiosk: HTMLElement, overlay: string): Promise<void> {
  const place = overlay === 'none' ? kiosk : kiosk.querySelector('.dialog');
  const page = place?.querySelector<McPage>('mc-page') ?? undefined;
  if (page === undefined) place?.querySelector<HTMLElement>('h1')?.focus();
  else await page.focusHeading();
}

/** Puts the focus on what keeps the person from going on. */
export async function focusErrors(kiosk: HTMLElement): Promise<void> {
  const page = kiosk.querySelector<McPage>('mc-page') ?? undefined;
  if (page === undefined) kiosk.querySelector<HTMLElement>('mc-consent')?.focus();
  else await page.focusErrors();
}
