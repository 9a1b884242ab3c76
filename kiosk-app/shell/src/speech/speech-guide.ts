import type { Phrase, SayOptions, Speaker } from '@motcua/speech';
import {
  describeControl,
  groupPhrases,
  isExposed,
  languageOf,
  liveTexts,
  phrasesOf,
  titleOf,
} from '@motcua/speech/reader';
import { translator } from '@motcua/texts';
import { speechTexts } from '@motcua/texts/speech';
import type { SpeechKey } from '@motcua/texts/speech';
import { deepFocus } from '../access/deep-focus.ts';
import { placesOn } from '../access/places.ts';
import { watchFocus } from '../watch-focus.ts';
import { isPrivate } from './privacy.ts';
import { whatWasTyped } from './what-was-typed.ts';

const options = { isPrivate } as const;

/**
 * Reads the kiosk's screen to somebody: each new screen with its question and what to do, each thing that gets the focus,
 * and what changes by itself. It only listens and speaks; while the speaker is off it does nothing.
 */
export class SpeechGuide implements Disposable {
  readonly #kiosk: HTMLElement;
  readonly #speaker: Speaker;
  readonly #screens = new MutationObserver(() => this.#onScreen());
  readonly #changes = new MutationObserver(() => this.#lookSoon());
  readonly #stop = new AbortController();
  readonly #unwatchFocus: () => void;
  #said = new WeakMap<Element, string>();
  #watched = new WeakSet<Node>();
  #from: Element | undefined;
  #screen = '';
  #wasWrong = false;
  #reading = false;
  #looking = false;

  constructor(kiosk: HTMLElement, speaker: Speaker) {
    this.#kiosk = kiosk;
    this.#speaker = speaker;
    this.#screens.observe(kiosk, { attributeFilter: ['data-screen', 'data-page', 'data-overlay'] });
    this.#screens.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#unwatchFocus = watchFocus(() => this.#onFocus());
    document.addEventListener('input', this.#onInput, { signal: this.#stop.signal });
  }

  [Symbol.dispose](): void {
    this.#stop.abort();
    this.#screens.disconnect();
    this.#changes.disconnect();
    this.#unwatchFocus();
  }

  /** Says the screen from its beginning, once it is drawn. */
  readScreen(): void {
    if (!this.#speaker.settings.on || this.#reading) return;
    this.#reading = true;
    void this.#drawn().then(() => {
      this.#reading = false;
      if (this.#stop.signal.aborted) return;
      this.#sayScreen();
    });
  }

  /** Says one thing again. */
  describe(element: HTMLElement): void {
    this.#say(this.#phrases(element));
  }

  /** The attributes are written with each drawing, whether or not they change. */
  #onScreen(): void {
    const { overlay, page, screen } = this.#kiosk.dataset;
    const now = [screen, page, overlay, document.documentElement.lang].join(' ');
    if (now === this.#screen) return;
    this.#screen = now;
    this.readScreen();
  }

  get #root(): HTMLElement {
    return this.#kiosk.querySelector<HTMLElement>('.dialog') ?? this.#kiosk;
  }

  /** Elements draw themselves, and the focus moves, a few turns after the screen's name has changed. */
  async #drawn(): Promise<void> {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }

  #sayScreen(): void {
    const root = this.#root;
    const active = deepFocus();
    const inBox = active !== undefined && root.contains(hostOf(active)) && active.matches('input, textarea');
    const count = placesOn(root, { texts: true }).length;
    this.#say(
      [
        ...titleOf(root, options),
        ...(inBox
          ? [...this.#phrases(active), this.#word('screen.box')]
          : [this.#word('screen.more', { count })]),
      ],
      this.#kiosk.dataset['overlay'] === 'idle' ? { priority: 'alert' } : {},
    );
    this.#from = active;
    this.#wasWrong = isWrong(active);
    this.#said = new WeakMap();
    this.#look();
  }

  #onFocus(): void {
    if (!this.#speaker.settings.on || this.#reading) return;
    const active = deepFocus();
    if (active === undefined || active === this.#from) return;
    const isNews = active.matches('[role=alert]');
    if (!isNews) this.#say(this.#phrases(active));
    this.#from = active;
    this.#wasWrong = isWrong(active);
  }

  #phrases(element: HTMLElement): readonly Phrase[] {
    if (!element.matches('button, a, input, textarea, select, summary, [role=option]'))
      return [...groupPhrases(element, this.#from), ...phrasesOf(element, options)];
    const intoKeys = hostOf(element).localName === 'mc-keyboard' && !this.#onKeyboard;
    return [
      ...(intoKeys ? [this.#word('screen.keyboard')] : []),
      ...describeControl(element, { ...options, from: this.#from }),
    ];
  }

  get #onKeyboard(): boolean {
    return this.#from !== undefined && hostOf(this.#from).localName === 'mc-keyboard';
  }

  #lookSoon(): void {
    if (this.#looking || !this.#speaker.settings.on) return;
    this.#looking = true;
    requestAnimationFrame(() => {
      this.#looking = false;
      if (this.#speaker.settings.on && !this.#reading) this.#look();
    });
  }

  /** Says what is new since the last look: results, notices, warnings, and that the answer under hand is wrong. */
  #look(): void {
    this.#watchRoots(this.#kiosk);
    for (const { element, isAlert, phrases } of liveTexts(this.#kiosk, options)) {
      const text = phrases.map((phrase) => phrase.text).join(' ');
      if (this.#said.get(element) === text) continue;
      this.#said.set(element, text);
      if (isExposed(element)) this.#say(phrases, { priority: isAlert ? 'alert' : 'later' });
    }
    const active = deepFocus();
    if (isWrong(active) && !this.#wasWrong && active !== undefined) this.#say(this.#phrases(active));
    this.#wasWrong = isWrong(active);
    this.#warnLate();
  }

  /** A question that is about to be answered by silence is asked once more. */
  #warnLate(): void {
    const timer = this.#kiosk.querySelector('[role=timer][aria-label="10"]');
    if (timer === null || this.#said.get(timer) !== undefined) return;
    this.#said.set(timer, 'warned');
    this.#say(titleOf(this.#root, options), { priority: 'alert' });
  }

  #watchRoots(root: ParentNode & Node): void {
    if (!this.#watched.has(root)) {
      this.#watched.add(root);
      const what = ['aria-invalid', 'aria-label'];
      this.#changes.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: what,
      });
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) this.#watchRoots(element.shadowRoot);
    }
  }

  /** What has been typed is said after each key; of what is theirs, without a headset, only of which kind it is. */
  readonly #onInput = (event: Event): void => {
    const [box] = event.composedPath();
    if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
    if (!this.#speaker.settings.on) return;
    if (box.type === 'radio' || box.type === 'checkbox') return this.#sayState(box);
    const active = deepFocus();
    // A full box has handed over to the next: that is the news, and is being said.
    const handedOver = active !== box && active?.matches('input, textarea') === true;
    if (!(event instanceof InputEvent) || handedOver) return;
    const alone = this.#speaker.settings.private;
    this.#say(whatWasTyped(event, box, { alone, touched: active === box }));
  };

  #sayState(box: HTMLElement): void {
    void this.#drawn().then(() => this.#say(describeControl(box, { ...options, from: box })));
  }

  #word(key: SpeechKey, parameters: Readonly<Record<string, number>> = {}): Phrase {
    const language = languageOf(this.#kiosk);
    return { text: translator(speechTexts, language)(key, parameters), language };
  }

  #say(phrases: readonly Phrase[], how: SayOptions = {}): void {
    this.#speaker.say(phrases, how);
  }
}

function isWrong(element: Element | undefined): boolean {
  return element?.getAttribute('aria-invalid') === 'true';
}

/** The element of the page itself that holds this one, however deep. */
function hostOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? hostOf(root.host) : element;
}
