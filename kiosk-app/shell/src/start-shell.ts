import { usualPlaces } from '@motcua/elements/pictures/places';
import type { KioskPlaces } from '@motcua/elements/pictures/places';
import { createActor } from 'xstate';
import type { ActorOptions, AnyActorLogic } from 'xstate';
import { Access } from './access/access.ts';
import type { AccessPorts } from './access/access.ts';
import { confirmOnceShown } from './configuration/confirm-once-shown.ts';
import { asBuilt, openingOf } from './configuration/shown-configuration.ts';
import type { ShownConfiguration } from './configuration/shown-configuration.ts';
import { wearBrand } from './configuration/wear-brand.ts';
import { createKioskMachine } from './create-kiosk.ts';
import type { SuggestFor } from './keyboard/keyboard.ts';
import type { KioskActor } from './kiosk.ts';
import type { ShellPorts } from './ports.ts';
import { sessionToolsMaker } from './session-tools.ts';
import type { CarePorts } from './technician/care-ports.ts';
import { HiddenGesture } from './technician/hidden-gesture.ts';
import { isUntouched } from './whereabouts.ts';
import { PageTraces } from './wipe/page-traces.ts';
import { limitVolume } from './world/limit-volume.ts';

/** How long the out-of-service screen stands when the machines themselves have stopped. */
const restartPauseMs = 10_000;

export interface ShellOptions {
  readonly ports: ShellPorts;
  readonly target: HTMLElement;
  /** What the unit says about this kiosk; as it was built without it. */
  readonly configuration?: ShownConfiguration;
  /** What can speak, and where headset and keypad are; without it the screen is silent. */
  readonly access?: AccessPorts;
  /** Nothing is said louder, 0–1; as loud as the machine is without it. */
  readonly volumeLimit?: number;
  /** Where the devices of this kiosk are; as on the usual one without it. */
  readonly places?: KioskPlaces;
  /** What the technician's mode works with; without it there is none. */
  readonly care?: CarePorts;
  /** What the keyboard offers for a box; nothing without it. */
  readonly suggest?: SuggestFor;
  /** How long somebody may ask for more time without doing anything else; as usual without it. */
  readonly extensionCapMs?: number | undefined;
  /** The browser's own without it. */
  readonly clock?: NonNullable<ActorOptions<AnyActorLogic>['clock']>;
}

export interface Shell extends Disposable {
  readonly actor: KioskActor;
  readonly access: Access;
  close(): void;
}

/**
 * Starts the kiosk in `target`: the machines with these ports, and the screen that shows them.
 *
 * What nobody has caught shows the out-of-service screen, which starts everything anew. `close()` is safe to call twice.
 */
export function startShell({
  access: accessPorts = { engines: [] },
  care,
  clock,
  configuration = asBuilt,
  extensionCapMs,
  places = usualPlaces,
  ports,
  suggest,
  target,
  volumeLimit = 1,
}: ShellOptions): Shell {
  const element = document.createElement('mc-kiosk');
  const traces = new PageTraces();
  const machine = createKioskMachine(ports).provide({ actions: { wipe: () => void traces.wipe() } });
  const actor = createActor(machine, {
    ...(clock !== undefined && { clock }),
    input: { makeTools: sessionToolsMaker(ports), extensionCapMs, ...openingOf(configuration, ports) },
    inspect: (event) => {
      if (event.type === '@xstate.snapshot') element.requestUpdate();
    },
  });
  // Before the five keys: they let nobody after them hear an arrow.
  const gesture = new HiddenGesture({
    screen: element,
    ...(clock !== undefined && { clock }),
    watchKeys: accessPorts.watchKeys,
    onGesture: () => {
      const untouched = isUntouched(actor.getSnapshot().children.session);
      if (care !== undefined) actor.send({ type: 'TECHNICIAN', untouched });
    },
  });
  const access = new Access(element, actor, limited(accessPorts, volumeLimit), clock);

  const onError = (): void => actor.send({ type: 'UNEXPECTED' });
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  // An error inside the machines themselves stops them: nothing of theirs can start anew.
  const stopped = actor.subscribe({ error: () => setTimeout(() => ports.restart(), restartPauseMs) });

  element.actor = actor;
  element.now = ports.now;
  element.configuration = configuration;
  element.places = places;
  element.care = care;
  element.suggest = suggest;
  element.hasVoice = (language) => access.speaker.hasVoice(language);
  wearBrand(configuration);
  actor.start();
  target.append(element);
  const confirming = confirmOnceShown({ actor, element, confirm: () => ports.confirmConfiguration?.() });

  const close = (): void => {
    confirming.unsubscribe();
    stopped.unsubscribe();
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    gesture[Symbol.dispose]();
    access[Symbol.dispose]();
    element.remove();
    traces[Symbol.dispose]();
    actor.stop();
  };
  return { actor, access, close, [Symbol.dispose]: close };
}

function limited(ports: AccessPorts, volumeLimit: number): AccessPorts {
  return { ...ports, engines: ports.engines.map((engine) => limitVolume(engine, volumeLimit)) };
}
