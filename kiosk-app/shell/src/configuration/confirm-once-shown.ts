import type { KioskActor, McKiosk } from '../kiosk.ts';
import { screenOf } from '../screen-of.ts';

/** Screens that show no more than that the page has opened, or that it has failed. */
const notYet: ReadonlySet<string> = new Set(['loading', 'broken']);

/** Calls `confirm` when a screen that is of use to somebody has been drawn, once. */
export function confirmOnceShown(options: {
  readonly actor: KioskActor;
  readonly element: McKiosk;
  readonly confirm: () => void;
}): { unsubscribe(): void } {
  const { actor, confirm, element } = options;
  let isShown = false;
  const look = async (): Promise<void> => {
    if (isShown || notYet.has(screenOf(actor.getSnapshot()).name)) return;
    isShown = true;
    await element.updateComplete;
    const drawn = element.dataset['screen'];
    if (drawn === undefined || notYet.has(drawn) || element.querySelector('h1') === null) {
      isShown = false;
      return;
    }
    confirm();
  };
  const subscription = actor.subscribe(() => void look());
  void look();
  return subscription;
}
