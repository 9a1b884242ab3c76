import type { ShellPorts } from '../../ports.ts';
import type { ScreenName } from '../../screen-of.ts';
import type { ShellOptions } from '../../start-shell.ts';
import type { FakeWorld } from '../fake-world.ts';
import { elementsIn, find, frames, until } from '../page.ts';
import type { TestKiosk } from '../test-kiosk.ts';

/** Called at each screen, drawn and still. */
export type Stop = (name: string) => Promise<void>;

/** How the shell is started beside what the world gives. */
export type StageOptions = Partial<Omit<ShellOptions, 'clock' | 'ports' | 'target'>> & {
  /** Ports that are another than the world's. */
  readonly ports?: Partial<ShellPorts>;
};

/** A way through the kiosk that leads over its screens. */
export interface Journey {
  readonly prepare?: (world: FakeWorld) => void;
  readonly options?: (world: FakeWorld) => StageOptions;
  readonly go: (kiosk: TestKiosk, stop: Stop) => Promise<void>;
}

export type Journeys = Readonly<Record<string, Journey>>;

/** An answer that does not come. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** Waits for a screen and stops there, under its name or one that says more. */
export async function shown(
  kiosk: TestKiosk,
  name: ScreenName,
  stop: Stop,
  as: string = name,
): Promise<TestKiosk['screen']> {
  await kiosk.at(name);
  await drawn(name);
  await stop(as);
  return kiosk.screen;
}

/** Waits until the screen stands on the page. */
export async function drawn(name: ScreenName): Promise<void> {
  const element = document.querySelector<HTMLElement>('mc-kiosk');
  await until(
    () => element?.dataset['screen'] === name,
    () => name,
  );
}

/** Waits until something on the page carries these words. */
export async function writes(words: string): Promise<void> {
  await until(
    () => elementsIn(document).some((element) => element.textContent.includes(words)),
    () => words,
  );
}

/** Writes into the one box of the screen, as the keys do. */
export async function typeIn(text: string): Promise<void> {
  const box = find('mc-text-field').shadowRoot?.querySelector('input');
  if (!(box instanceof HTMLInputElement)) throw new Error('no box to type into');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await frames(3);
}

/** From the door to the home screen. */
export async function atHome(kiosk: TestKiosk): Promise<TestKiosk> {
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  return await kiosk.at('home');
}

type Key = 'session' | 'procedures' | 'queue' | 'lookup' | 'feedback' | 'receipt' | 'submission' | 'opening';
type With<Name extends Key> = Extract<TestKiosk['screen'], Readonly<Record<Name, unknown>>>[Name];

/** The machine that the screen shows. Throws where it shows none of this kind. */
export function machineOf<Name extends Key>({ screen }: TestKiosk, name: Name): With<Name> {
  if (name in screen) return (screen as unknown as Readonly<Record<Name, With<Name>>>)[name];
  throw new Error(`no ${name} on ${screen.name}`);
}
