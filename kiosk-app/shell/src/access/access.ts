import type { HeadsetPresence, NavigationKeyEvent, Unsubscribe } from '@motcua/devices';
import { Speaker } from '@motcua/speech';
import type { SpeechEngine } from '@motcua/speech';
import type { KioskActor } from '../kiosk.ts';
import { overlayOf, screenOf } from '../screen-of.ts';
import { followLights } from '../lights/follow-lights.ts';
import type { LedLights } from '../lights/lights-of.ts';
import { secretsOf } from '../speech/privacy.ts';
import { SpeechGuide } from '../speech/speech-guide.ts';
import type { Aids } from './aids.ts';
import { KeySource } from './key-source.ts';
import { SwitchScanning } from './switch-scanning.ts';
import type { SwitchScanningOptions } from './switch-scanning.ts';
import { SwitchSource } from './switch-source.ts';
import { WalkKeys } from './walk-keys.ts';

/** What seeing and hearing aids need from the world. */
export interface AccessPorts {
  /** What can speak, best first. */
  readonly engines: readonly SpeechEngine[];
  /** dB(A) at the ear at full volume, as measured on this kiosk. */
  readonly fullVolumeDba?: number;
  /** Calls `listener` with the current reading at once and then on each change. Without it nobody has a headset. */
  readonly watchHeadset?: (listener: (reading: HeadsetPresence) => void) => Unsubscribe;
  /** A keypad behind the device host; one that types arrow keys needs nothing. */
  readonly watchKeys?: (listener: (event: NavigationKeyEvent) => void) => Unsubscribe;
  /** Lights beside the devices; a kiosk without them needs nothing. */
  readonly setLights?: (lights: LedLights) => void;
}

/**
 * Ties what helps people to see, hear and reach to the kiosk: the five keys, speech, and the looks of the page.
 *
 * All of it follows the machine's `aids`, which are forgotten with the session. `[Symbol.dispose]` is safe to call twice.
 */
export class Access implements Disposable {
  readonly speaker: Speaker;
  readonly #actor: KioskActor;
  readonly #guide: SpeechGuide;
  /** For people with one switch or two. */
  readonly scanning: SwitchScanning;
  readonly #switches: SwitchSource;
  readonly #keys: KeySource;
  readonly #stops: (() => void)[] = [];
  #aids: Aids | undefined;

  constructor(
    kiosk: HTMLElement,
    actor: KioskActor,
    ports: AccessPorts,
    clock?: SwitchScanningOptions['clock'],
  ) {
    this.#actor = actor;
    this.speaker = new Speaker({ ...ports, secrets: () => secretsOf(actor.getSnapshot()) });
    this.#guide = new SpeechGuide(kiosk, this.speaker);
    const walk = new WalkKeys({
      root: kiosk,
      hears: () => this.speaker.settings.on,
      repeat: (element) => this.#guide.describe(element),
    });
    this.scanning = new SwitchScanning({ kiosk, clock, say: (phrases) => this.speaker.say(phrases) });
    // Before the keys: what is a switch is no key.
    this.#switches = new SwitchSource({
      clock,
      press: () => this.scanning.press(),
      next: () => this.scanning.next(),
      held: (change) => actor.send({ type: 'AIDS', change }),
      isAtStart: () => kiosk.dataset['screen'] === 'start',
      activity: () => actor.send({ type: 'ACTIVITY' }),
    });
    this.#keys = new KeySource({
      move: (direction) => void (this.#opens() || walk.move(direction)),
      select: () => walk.select(),
      help: (press) => (press === 'long' ? this.#toggleSpeech() : actor.send({ type: 'ACCESS' })),
      activity: () => actor.send({ type: 'ACTIVITY' }),
    });
    const following = actor.subscribe((snapshot) => this.#follow(snapshot.context.aids));
    this.#stops.push(
      () => following.unsubscribe(),
      ports.watchHeadset?.((reading) => this.#onHeadset(reading)) ?? nothingToStop,
      ports.watchKeys?.((event) => {
        if (!this.#switches.takes(event)) this.#keys.press(event);
      }) ?? nothingToStop,
      ports.setLights === undefined ? nothingToStop : followLights(kiosk, ports.setLights),
    );
  }

  [Symbol.dispose](): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#switches[Symbol.dispose]();
    this.scanning[Symbol.dispose]();
    this.#keys[Symbol.dispose]();
    this.#guide[Symbol.dispose]();
    this.speaker[Symbol.dispose]();
  }

  /** Any of the keys opens the door, and so does a headset: whoever brings one need not find anything first. */
  #opens(): boolean {
    const kiosk = this.#actor.getSnapshot();
    if (screenOf(kiosk).name !== 'start' || overlayOf(kiosk) !== 'none') return false;
    this.#actor.send({ type: 'START', language: kiosk.context.language });
    return true;
  }

  #toggleSpeech(): void {
    const { speech } = this.#actor.getSnapshot().context.aids;
    this.#actor.send({ type: 'AIDS', change: { speech: !speech } });
  }

  /**
   * Whoever plugs a headset in wants to hear; whoever pulls it out has gone, or does not. While the jack cannot say, speech
   * goes on without what is private.
   */
  #onHeadset(reading: HeadsetPresence): void {
    const plugged = reading === 'plugged';
    const was = this.speaker.settings.private;
    this.speaker.set({ private: plugged });
    if (plugged === was || reading === 'unknown') return;
    if (plugged) this.#opens();
    this.#actor.send({ type: 'AIDS', change: { speech: plugged } });
  }

  #follow(aids: Aids): void {
    const before = this.#aids;
    if (aids === before) return;
    this.#aids = aids;
    wear(aids);
    this.#switches.follow(aids);
    this.scanning.follow(aids);
    if (!aids.speech && before?.speech === true) {
      // The end of a session too: nothing of what was said is kept.
      const { private: plugged } = this.speaker.settings;
      this.speaker.reset();
      this.speaker.set({ private: plugged });
      this.#keys.rest();
    }
    this.speaker.set({ on: aids.speech, rate: aids.rate, levelDba: aids.levelDba });
    if (aids.speech && before?.speech !== true) {
      this.#guide.readScreen();
      this.#showMissingVoice();
    }
  }

  /** Who has asked to hear and hears nothing is told why: the panel says it. */
  #showMissingVoice(): void {
    const kiosk = this.#actor.getSnapshot();
    if (this.speaker.hasVoice(kiosk.context.language) || overlayOf(kiosk) !== 'none') return;
    this.#actor.send({ type: 'ACCESS' });
  }
}

/** The looks that the styles know. */
function wear({ larger, leftHanded, lessMotion, lowReach }: Aids): void {
  const looks = {
    size: larger ? 'larger' : undefined,
    reach: lowReach ? 'low' : undefined,
    motion: lessMotion ? 'less' : undefined,
    hand: leftHanded ? 'left' : undefined,
  };
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(looks)) {
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
}

const nothingToStop = (): void => undefined;
