/** An element whose heading is inside its shadow root. */
interface HasHeading extends HTMLElement {
  focusHeading(): Promise<void>;
}

/** Puts the focus, and so a screen reader, on the question of what has just come up. */
export async function moveFocus(kiosk: HTMLElement, overlay: string): Promise<void> {
  const place = overlay === 'none' ? kiosk : kiosk.querySelector('.dialog');
  const inside = place?.querySelector<HasHeading>('[data-heading]');
  if (inside !== null && inside !== undefined) await inside.focusHeading();
  else place?.querySelector<HTMLElement>('h1')?.focus();
}
