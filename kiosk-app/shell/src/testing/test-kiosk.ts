import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { Language } from '@motcua/texts';
import type { AnswerValue } from '@motcua/wizard';
import { createActor, SimulatedClock } from 'xstate';
import type { ActorRefFrom } from 'xstate';
import { createKioskMachine } from '../create-kiosk.ts';
import type { kioskMachine } from '../machines/kiosk-machine.ts';
import type { ShellPorts } from '../ports.ts';
import { overlayOf, screenOf } from '../screen-of.ts';
import type { ApplicationActor, ChipActor, Overlay, Screen, ScreenName } from '../screen-of.ts';
import { sessionToolsMaker } from '../session-tools.ts';
import { FakeWorld } from './fake-world.ts';
import { annsCard } from './synthetic-card.ts';

type KioskActor = ActorRefFrom<typeof kioskMachine>;

export { annsCard };

/** How a test starts the kiosk: the machines alone, or the whole screen. */
export type StartKiosk = (
  ports: ShellPorts,
  clock: SimulatedClock,
) => { readonly actor: KioskActor; readonly close: () => void };

/** The kiosk in a world of the test's making, on a clock in the test's hand. */
export class TestKiosk implements Disposable {
  readonly world: FakeWorld;
  readonly clock = new SimulatedClock();
  readonly actor: KioskActor;
  readonly #close: () => void;

  constructor(prepare: (world: FakeWorld) => void = () => undefined, start: StartKiosk = startMachines) {
    this.world = new FakeWorld(civilStatusExtract);
    prepare(this.world);
    const { actor, close } = start(this.world.ports, this.clock);
    this.actor = actor;
    this.#close = close;
  }

  get screen(): Screen {
    return screenOf(this.actor.getSnapshot());
  }

  get overlay(): Overlay {
    return overlayOf(this.actor.getSnapshot());
  }

  get application(): ApplicationActor {
    const { screen } = this;
    if (!('application' in screen)) throw new Error(`no application on ${screen.name}`);
    return screen.application;
  }

  /** Lets promises settle until the screen is there; fails when nothing leads to it. */
  async at(name: ScreenName): Promise<this> {
    if (!name.startsWith('feedback'))
      await settle(() => this.screen.name === name || this.#skipFeedback()).catch(() => undefined);
    await settle(
      () => this.screen.name === name,
      () => `at ${this.screen.name}, not at ${name}`,
    );
    return this;
  }

  /** The question at the end, left unanswered. */
  #skipFeedback(): false {
    const { screen } = this;
    if ('feedback' in screen) screen.feedback.send({ type: 'SKIP' });
    return false;
  }

  /** Time passes; promises settle before and after. */
  async pass(ms: number): Promise<void> {
    await settle();
    // Second by second: a timer that starts another one must find the clock where it rang.
    for (let left = ms; left > 0; left -= 1000) {
      this.clock.increment(Math.min(left, 1000));
      await settle();
    }
  }

  /** What the home, information, card and confirmation screens offer. */
  press(type: 'APPLY' | 'LOOK_UP' | 'NEXT' | 'BACK' | 'WITHOUT_CARD' | 'SCAN_AGAIN' | 'TYPE_NUMBER'): void {
    const { screen } = this;
    if (!('session' in screen)) throw new Error(`nothing to press on ${screen.name}`);
    screen.session.send({ type });
  }

  /** Fills the pages from here on with what they ask, and stops at the fee. */
  fillIn(answers: Readonly<Record<string, AnswerValue>>): void {
    while (this.screen.name === 'form') this.fillPage(answers);
  }

  /** Answers one page and goes on. */
  fillPage(answers: Readonly<Record<string, AnswerValue>>): void {
    const { application } = this;
    const { draft, pageId, wizard } = application.getSnapshot().context;
    const page = wizard.pages(draft).find(({ definition }) => definition.id === pageId);
    for (const { definition } of page?.fields ?? []) {
      const value = answers[definition.id];
      if (value !== undefined) application.send({ type: 'ANSWER', fieldId: definition.id, value });
    }
    application.send({ type: 'NEXT' });
    const { screen } = this;
    if (screen.name === 'form' && screen.page === pageId) throw new Error(`page ${pageId} is not complete`);
  }

  /** The chip of a card, on whichever of its screens. */
  get chip(): ChipActor {
    const { screen } = this;
    if (!('chip' in screen)) throw new Error(`no chip on ${screen.name}`);
    return screen.chip;
  }

  /** From the start screen to what the most wanted procedure needs. */
  async toInformation(language: Language = 'vi'): Promise<void> {
    await this.at('start');
    this.actor.send({ type: 'START', language });
    await this.at('home');
    this.press('APPLY');
    await this.at('info');
  }

  /** From the start screen to where a card is awaited. */
  async toCard(language?: Language): Promise<void> {
    await this.toInformation(language);
    this.press('NEXT');
    await this.at('card');
  }

  /** From the start screen to the first page of the form, without a card. */
  async toForm(): Promise<void> {
    await this.toCard();
    this.press('WITHOUT_CARD');
    await this.at('form');
  }

  /** From the start screen to the chip of the card that was scanned. */
  async toChip(language?: Language): Promise<void> {
    this.world.chips.works = true;
    await this.toCard(language);
    this.world.scan({ code: 'id-card', items: annsCard });
    await this.chipIsRead();
  }

  /** Lets promises settle until a chip is being read: that begins a moment after its screen. */
  async chipIsRead(): Promise<void> {
    await this.at('chip');
    await settle(
      () => this.world.chips.reading === 1,
      () => 'no chip is being read',
    );
  }

  /** From the start screen to the consent, with a card. */
  async toConsent(): Promise<void> {
    await this.toCard();
    this.world.scan({ code: 'id-card', items: annsCard });
    await this.at('confirm');
    this.press('NEXT');
    this.fillIn(birthForMe);
    this.application.send({ type: 'NEXT' });
    this.application.send({ type: 'NEXT' });
    await this.at('consent');
  }

  /** From the start screen to a submitted application. */
  async submit(): Promise<void> {
    await this.toConsent();
    this.application.send({ type: 'CONSENT', given: true });
    this.application.send({ type: 'NEXT' });
  }

  [Symbol.dispose](): void {
    this.#close();
  }
}

function startMachines(ports: ShellPorts, clock: SimulatedClock): ReturnType<StartKiosk> {
  const actor = createActor(createKioskMachine(ports), {
    clock,
    input: { makeTools: sessionToolsMaker(ports) },
  });
  actor.start();
  return { actor, close: () => actor.stop() };
}

export const birthForMe: Readonly<Record<string, AnswerValue>> = {
  kind: 'birth',
  copies: 2,
  subject: 'me',
  delivery: 'counter',
  phone: '0903123456',
};

/** Lets what is already decided happen: promises settle, nothing waits. */
export async function settle(until?: () => boolean, otherwise?: () => string): Promise<void> {
  const turns = 200;
  for (let turn = 0; turn < turns; turn += 1) {
    if (until?.() === true) return;
    await Promise.resolve();
  }
  if (until !== undefined) throw new Error(otherwise?.() ?? 'it did not happen');
}
