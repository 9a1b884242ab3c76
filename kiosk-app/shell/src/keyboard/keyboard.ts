import { assertNever } from '@motcua/devices';
import { LetterFirst } from '@motcua/elements/letter-first';
import type { Suggestion } from '@motcua/suggestions';
import { translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import type { InputMethod } from '@motcua/vietnamese-input';
import { html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { TextBox } from './edit-field.ts';
import { FollowFocus } from './follow-focus.ts';
import { McKeyboardActionEvent, McKeyboardMethodEvent, McKeyEvent } from './keyboard.events.ts';
import type { KeyPress } from './keyboard.events.ts';
import { characterOf, keyFace } from './key-face.ts';
import type { KeyboardView } from './key-face.ts';
import { keyboardStyles } from './keyboard.styles.ts';
import { isWritten, rowsOf } from './keys.ts';
import type { Key, KeyboardLayout, KeyPage, PressableKey } from './keys.ts';
import { fitting } from './fitting.ts';
import { methodChoice } from './method-choice.ts';
import { keyInDirection } from './roving.ts';
import { afterLetter, isUpper, pressShift } from './shift.ts';
import type { Shift } from './shift.ts';

/** What to offer for a field, from the text before its caret; undefined where nothing is. */
export type SuggestFor = (field: TextBox) => ((textBeforeCaret: string) => readonly Suggestion[]) | undefined;

/**
 * The on-screen keyboard: Vietnamese with a tone row, by Telex or by VNI, digits, numbers with a comma, or an e-mail
 * address.
 *
 * It types into the field of the document that has the focus, or had it last, and never takes the focus from it. With
 * `manual` it only sends `mc-key`, for `attachKeyboard`. The last key sends `mc-keyboard-action`. With a physical
 * keyboard it is one tab stop, and its last key another; the arrow keys lead from key to key.
 *
 * A key writes when it goes down, each finger by itself, so that fast typing with several fingers loses nothing and a
 * finger that rests on a key does nothing more. Keys that lead somewhere wait until the finger leaves them.
 */
export class McKeyboard extends LitElement {
  static override styles: CSSResultGroup = keyboardStyles;
  static override properties: PropertyDeclarations = {
    language: {},
    action: {},
    layout: {},
    method: {},
    asks: { type: Boolean },
    offers: { attribute: false },
    large: { type: Boolean },
    suggestions: { attribute: false },
    textBeforeCaret: { attribute: false },
    capital: { attribute: false },
    shift: { state: true },
    page: { state: true },
  };

  declare language: Language;
  /** What the last key says; "Tiếp tục" when empty. */
  declare action: string;
  declare layout: KeyboardLayout;
  declare method: InputMethod;
  /** Asks how somebody types Vietnamese before the keys of a Vietnamese field. The answer leaves as `mc-keyboard-method`. */
  declare asks: boolean;
  /** What is offered for a field; asked once when it gets the keyboard. */
  declare suggest: SuggestFor | undefined;
  /** The field has suggestions at times: their row stands. */
  declare offers: boolean;
  declare suggestions: readonly Suggestion[];
  /** Large text: fewer suggestions stand in the row. */
  declare large: boolean;
  /** The tone keys show their tone on the vowel it would fall on. */
  declare textBeforeCaret: string;
  /** The field wants its next letter to be a capital. */
  declare capital: boolean;
  declare private shift: Shift;
  declare private page: KeyPage;
  readonly #follow: FollowFocus;
  readonly #letters = new LetterFirst(this, window);
  #pressedDown: EventTarget | null = null;
  #walked = false;

  constructor() {
    super();
    this.language = 'vi';
    this.action = '';
    this.layout = 'text';
    this.method = 'tone-row';
    this.asks = false;
    this.offers = false;
    this.large = false;
    this.suggestions = [];
    this.textBeforeCaret = '';
    this.capital = false;
    this.shift = 'auto';
    this.page = 'letters';
    this.#follow = new FollowFocus(this);
  }

  /** The letter first, then what the keys say after it. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#letters.painted?.then(() => super.scheduleUpdate()) ?? super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('layout')) this.page = 'letters';
    // The key with the focus may give way: to another layout, to the question, a suggestion to the next ones.
    this.#walked = this.shadowRoot?.activeElement !== null;
  }

  protected override render(): TemplateResult {
    const t = translator(shellTexts, this.language);
    const asking = this.asks && isWritten(this.layout);
    const view = this.#view(t);
    return html`<div
      class="keyboard ${this.layout === 'decimal' ? 'digits decimal' : this.layout} ${asking ? 'asking' : ''}"
      role="group"
      aria-label=${t('keyboard.label')}
      @pointerdown=${this.#onPointerDown}
      @mousedown=${keepFocus}
      @contextmenu=${keepFocus}
      @keydown=${this.#onKeyDown}
      @focusin=${this.#onFocusIn}
    >
      ${
        asking
          ? [
              methodChoice(t, (method) => this.dispatchEvent(new McKeyboardMethodEvent(method))),
              html`<div class="row">${this.#key({ kind: 'go', columns: 20 }, view)}</div>`,
            ]
          : [this.#suggestionRow(t), this.#rows(view)]
      }
    </div>`;
  }

  protected override updated(): void {
    const keys = this.#keys();
    if (this.#walked && this.shadowRoot?.activeElement === null) keys[0]?.focus();
    this.#walked = false;
    if (!keys.some((key) => key.tabIndex === 0 && !isGo(key))) this.#rove(keys[0]);
  }

  #rows(view: KeyboardView): readonly TemplateResult[] {
    return rowsOf(this.layout, this.method, this.page).map(
      (row) => html`<div class="row">${row.map((key) => this.#key(key, view))}</div>`,
    );
  }

  #suggestionRow(t: Translate<ShellKey>): TemplateResult | typeof nothing {
    if (!this.offers || !isWritten(this.layout)) return nothing;
    return html`<div class="row suggestions" role="group" aria-label=${t('keys.suggestions')}>
      ${fitting(this.suggestions, this.large).map((suggestion) =>
        this.#button('suggestion', suggestion.text.trim(), () =>
          this.#send({ kind: 'suggestion', suggestion }),
        ),
      )}
    </div>`;
  }

  #key(key: Key, view: KeyboardView): TemplateResult {
    const columns = `w${key.columns ?? 2}`;
    if (key.kind === 'gap') return html`<span class=${columns}></span>`;
    const { className, content, name, pressed } = keyFace(key, view);
    if (key.kind === 'go' || key.kind === 'method')
      return html`<button
        type="button"
        class="key ${columns} ${className}"
        tabindex="-1"
        @click=${({ currentTarget, detail }: MouseEvent): void => {
          if (detail === 0 || currentTarget === this.#pressedDown) this.#press(key);
        }}
      >
        ${content}
      </button>`;
    return this.#button(`${columns} ${className}`, content, () => this.#press(key), { name, pressed });
  }

  /** A key that acts when it goes down; a click without a pointer is the keyboard's, or an aid's. */
  #button(
    className: string,
    content: unknown,
    act: () => void,
    { name, pressed }: { readonly name?: string | undefined; readonly pressed?: boolean | undefined } = {},
  ): TemplateResult {
    return html`<button
      type="button"
      class="key ${className}"
      tabindex="-1"
      aria-label=${name ?? nothing}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      @pointerdown=${({ button }: PointerEvent): void => {
        if (button === 0) act();
      }}
      @click=${({ detail }: MouseEvent): void => {
        if (detail === 0) act();
      }}
    >
      ${content}
    </button>`;
  }

  #view(t: Translate<ShellKey>): KeyboardView {
    return {
      t,
      action: this.action,
      finds: this.layout === 'search',
      locked: this.shift === 'locked',
      method: this.method,
      textBeforeCaret: this.textBeforeCaret,
      upper: this.#upper,
    };
  }

  #press(key: PressableKey): void {
    switch (key.kind) {
      case 'character':
        return this.#type(characterOf(key.text, this.#upper));
      case 'space':
        this.page = 'letters';
        return this.#type(' ');
      case 'tone':
        return this.#send({ kind: 'tone', tone: key.tone });
      case 'delete':
        return this.#send({ kind: 'delete' });
      case 'shift':
        this.shift = pressShift(this.shift, this.#capital);
        return;
      case 'symbols':
      case 'letters':
        this.page = key.kind;
        return;
      case 'method':
        this.dispatchEvent(new McKeyboardMethodEvent(undefined));
        return;
      case 'go':
        this.dispatchEvent(new McKeyboardActionEvent());
        return;
      default:
        assertNever(key);
    }
  }

  get #capital(): boolean {
    return this.capital && this.layout === 'text';
  }

  get #upper(): boolean {
    return isUpper(this.shift, this.#capital);
  }

  #type(text: string): void {
    const method = isWritten(this.layout) ? this.method : 'tone-row';
    this.#send({ kind: 'type', text, method });
    this.shift = afterLetter(this.shift);
  }

  #send(press: KeyPress): void {
    this.#follow.prepare();
    this.dispatchEvent(new McKeyEvent(press));
  }

  #keys(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
  }

  #rove(to: HTMLElement | undefined): void {
    for (const key of this.#keys()) key.tabIndex = key === to || isGo(key) ? 0 : -1;
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    keepFocus(event);
    this.#pressedDown = event.target instanceof Element ? event.target.closest('button') : null;
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    if (event.target instanceof HTMLElement) this.#rove(event.target);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const next = keyInDirection(this.#keys(), event.target, event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
}

/** The key that leads on is the page's main action: a tab stop of its own. */
function isGo(key: HTMLElement): boolean {
  return key.classList.contains('go');
}

/** Pressing a key must not take the focus, and so the caret, out of the field; resting on one opens no menu. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
