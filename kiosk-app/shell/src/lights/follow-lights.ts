import type { ScreenName } from '../screen-of.ts';
import { lightsOf } from './lights-of.ts';
import type { LedLights } from './lights-of.ts';

/**
 * Lets the kiosk's lights follow its screen. `set` is called with all of them whenever one differs; the returned function
 * puts them out and ends it.
 */
export function followLights(kiosk: HTMLElement, set: (lights: LedLights) => void): () => void {
  let before = '';
  const look = (): void => {
    const { overlay, screen = 'loading' } = kiosk.dataset;
    const lights = lightsOf(screen as ScreenName, overlay !== undefined);
    const now = JSON.stringify(lights);
    if (now === before) return;
    before = now;
    set(lights);
  };
  const observer = new MutationObserver(look);
  observer.observe(kiosk, { attributeFilter: ['data-screen', 'data-overlay'] });
  look();
  return () => {
    observer.disconnect();
    set(lightsOf('dark', false));
  };
}
