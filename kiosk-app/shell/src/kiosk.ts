import { shellTexts } from '@motcua/texts/shell';
import { inLanguage, loadLanguage, translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { afterPaint } from '@motcua/elements/after-paint';
import { LetterFirst } from '@motcua/elements/letter-first';
import { markVietnamese } from '@motcua/elements/mark-vietnamese';
import { usualPlaces } from '@motcua/elements/pictures/places';
import type { KioskPlaces } from '@motcua/elements/pictures/places';
import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { ActorRefFrom } from 'xstate';
import { deepFocus } from './access/deep-focus.ts';
import { asBuilt } from './configuration/shown-configuration.ts';
import type { ShownConfiguration } from './configuration/shown-configuration.ts';
import { withUnitTexts } from './configuration/unit-texts.ts';
import { hasField } from './keyboard/find-field.ts';
import type { SuggestFor } from './keyboard/keyboard.ts';
import { fitScreen } from './fit-screen.ts';
import { focusErrors, moveFocus } from './move-focus.ts';
import type { kioskMachine } from './machines/kiosk-machine.ts';
import { dialog } from './parts/dialogs.ts';
import { fresh } from './parts/fresh.ts';
import { failedAttempts, fieldToEdit, overlayOf, screenOf } from './screen-of.ts';
import type { Screen } from './screen-of.ts';
import { renderScreen } from './screens/render-screen.ts';
import type { CarePorts } from './technician/care-ports.ts';
import type { View } from './view.ts';
import { watchFocus } from './watch-focus.ts';
import { OverflowWatch } from './watch-overflow.ts';

export type KioskActor = ActorRefFrom<typeof kioskMachine>;

/** The lintel's clock shows minutes. */
const clockIntervalMs = 10_000;

/**
 * `<mc-kiosk>`: the whole screen. It draws what the machines say and hands back what the person does.
 *
 * Tells tests and benches where it is: `data-screen`, on a form `data-page`, and `data-overlay` while a dialog is open.
 * Everything inside is keyed by session and screen, so that no element of one person or step serves in another.
 */
export class McKiosk extends LitElement {
  static override properties: PropertyDeclarations = {
    actor: { attribute: false },
    typing: { state: true },
    keysAway: { state: true },
  };

  declare actor: KioskActor | undefined;
  /** Now; the clock on the lintel and "today" in a timeline. */
  declare now: () => Date;
  /** Whether there is a voice for a language. */
  declare hasVoice: (language: Language) => boolean;
  /** What the unit says about this kiosk. */
  declare configuration: ShownConfiguration;
  /** Where the devices are; as on the usual kiosk without it. */
  declare places: KioskPlaces;
  /** What the technician's mode works with. */
  declare care: CarePorts | undefined;
  /** What the keyboard offers for a box; nothing without it. */
  declare suggest: SuggestFor | undefined;
  /** A box is being typed into: the keyboard stands below it until the next screen. */
  declare protected typing: boolean;
  /** The person has put the keyboard away, until the next box is touched. */
  declare protected keysAway: boolean;
  #clock: ReturnType<typeof setInterval> | undefined;
  #stopFitting: (() => void) | undefined;
  #unwatchFocus: (() => void) | undefined;
  readonly #overflow = new OverflowWatch(this);
  readonly #letters = new LetterFirst(this, window);
  /** Where the person was last, before the sill or a dialog. */
  #work: HTMLElement | undefined;
  #shown = { screen: '', overlay: 'none', failedAttempts: 0 };

  constructor() {
    super();
    this.now = () => new Date();
    this.hasVoice = () => false;
    this.places = usualPlaces;
    this.configuration = asBuilt;
    this.typing = false;
    this.keysAway = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), clockIntervalMs);
    this.#stopFitting = fitScreen(this);
    this.#unwatchFocus = watchFocus(this.#onFocusIn);
    addEventListener('pointerdown', this.#onActivity);
    addEventListener('keydown', this.#onActivity);
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    this.#stopFitting?.();
    this.#unwatchFocus?.();
    this.#overflow.close();
    removeEventListener('pointerdown', this.#onActivity);
    removeEventListener('keydown', this.#onActivity);
    removeEventListener('keydown', this.#onKey);
  }

  /** The doorway's styles are the page's: one person, one screen, nothing else on it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /**
   * A letter is painted before what it changes is drawn. A language that is not here yet is waited for; without its
   * texts the kiosk speaks Vietnamese.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { actor } = this;
    const { painted } = this.#letters;
    if (painted !== undefined) return painted.then(() => this.scheduleUpdate());
    const loading = actor === undefined ? undefined : loadLanguage(actor.getSnapshot().context.language);
    if (actor === undefined || loading === undefined) return super.scheduleUpdate();
    return loading
      .then(
        () => markVietnamese(document.documentElement),
        () => actor.send({ type: 'LANGUAGE', language: 'vi' }),
      )
      .then(() => super.scheduleUpdate());
  }

  /** On a new screen nothing is being typed yet. */
  protected override willUpdate(): void {
    const view = this.#view();
    if (view === undefined || screenKey(view, screenOf(view.kiosk)) === this.#shown.screen) return;
    this.typing = false;
    this.keysAway = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view();
    if (view === undefined) return nothing;
    const screen = screenOf(view.kiosk);
    const overlay = overlayOf(view.kiosk);
    return html`${fresh(screenKey(view, screen), renderScreen(view, screen, overlay !== 'none'))}
    ${overlay === 'none' ? nothing : fresh(overlay, dialog(view, overlay, screen))}`;
  }

  protected override updated(): void {
    const view = this.#view();
    if (view === undefined) return;
    const screen = screenOf(view.kiosk);
    const overlay = overlayOf(view.kiosk);
    this.#describe(view, screen, overlay);
    this.#overflow.update();
    const key = screenKey(view, screen);
    const before = this.#shown;
    this.#shown = { screen: key, overlay, failedAttempts: failedAttempts(screen) };
    if (before.screen !== key) this.#work = undefined;
    if (before.screen === key && before.overlay === 'languages' && overlay === 'none') this.#backToWork();
    else if (before.screen !== key || before.overlay !== overlay)
      void moveFocus(this, overlay, fieldToEdit(screen));
    else if (before.failedAttempts < this.#shown.failedAttempts) void focusErrors(this);
  }

  /** In another language people go on where they were. */
  #backToWork(): void {
    const { isConnected = false } = this.#work ?? {};
    if (isConnected) this.#work?.focus();
    else void moveFocus(this, 'none', undefined);
  }

  #describe(view: View, screen: Screen, overlay: string): void {
    const { display } = view.kiosk.context;
    const root = document.documentElement;
    if (root.lang !== view.language) root.lang = view.language;
    set(root, 'scale', 'kiosk');
    set(root, 'text', display.large ? 'large' : undefined);
    set(root, 'theme', display.contrast ? 'contrast' : undefined);
    set(this, 'screen', screen.name);
    set(this, 'page', screen.name === 'form' ? screen.page : undefined);
    set(this, 'overlay', overlay === 'none' ? undefined : overlay);
  }

  #view(): View | undefined {
    const { actor } = this;
    if (actor === undefined) return undefined;
    const kiosk = actor.getSnapshot();
    const { language, service } = kiosk.context;
    return {
      language,
      t: withUnitTexts(translator(shellTexts, language), this.configuration, language),
      configuration: this.configuration,
      local: (text) => inLanguage(text, language),
      now: this.now,
      kiosk,
      service,
      places: this.places,
      care: this.care,
      send: (event) => actor.send(event),
      typing: this.typing,
      keysAway: this.keysAway,
      putKeysAway: () => {
        deepFocus()?.blur();
        this.typing = false;
        this.keysAway = true;
      },
      suggest: this.suggest,
      hasVoice: this.hasVoice,
      showMore: () => this.#overflow.next(),
    };
  }

  readonly #onFocusIn = (event: Event): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && isWork(event)) this.#work = target;
    if (
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.type === 'text')
    ) {
      this.typing = true;
      this.keysAway = false;
      this.#overflow.showFocused();
    } else if (this.typing && !onKeyboard(target) && !hasField()) this.typing = false;
  };

  readonly #onActivity = (): void => {
    void afterPaint().then(() => {
      if (this.isConnected) this.actor?.send({ type: 'ACTIVITY' });
    });
  };

  /** Any key opens the door; Escape closes a dialog that may be closed. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { actor } = this;
    if (actor === undefined) return;
    if (event.key === 'Escape') actor.send({ type: 'CLOSE' });
    const opens = event.key.length === 1 || event.key === 'Enter';
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (opens && !onButton && this.dataset['screen'] === 'start' && this.dataset['overlay'] === undefined) {
      actor.send({ type: 'START', language: actor.getSnapshot().context.language });
    }
  };
}

/** Inside the opening, not on its edges or over it. */
function isWork(event: Event): boolean {
  return !event
    .composedPath()
    .some((place) => place instanceof Element && place.matches('.sill, .dialog, mc-keyboard'));
}

/** Whoever walks along the keys is typing. */
function onKeyboard(target: EventTarget | undefined): boolean {
  const root = target instanceof Node ? target.getRootNode() : undefined;
  return root instanceof ShadowRoot && root.host.localName === 'mc-keyboard';
}

function screenKey({ kiosk }: View, screen: Screen): string {
  const page = screen.name === 'form' ? screen.page : '';
  return `${kiosk.context.sessionNumber} ${screen.name === 'printing' ? 'done' : screen.name} ${page}`;
}

/** What is written again, though it is the same, makes the browser look at every style of the page again. */
function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (element.dataset[name] === value) return;
  if (value === undefined) delete element.dataset[name];
  else element.dataset[name] = value;
}
