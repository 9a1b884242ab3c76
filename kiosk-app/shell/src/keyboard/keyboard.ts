import { assertNever } from '@motcua/devices';
import { translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import { html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { FollowFocus } from './follow-focus.ts';
import { McKeyboardActionEvent, McKeyEvent } from './keyboard.events.ts';
import type { KeyPress } from './keyboard.events.ts';
import { characterOf, keyFace } from './key-face.ts';
import { keyboardStyles } from './keyboard.styles.ts';
import { layouts } from './keys.ts';
import type { Key, KeyboardLayout, PressableKey } from './keys.ts';
import { keyInDirection } from './roving.ts';
import { afterLetter, isUpper, pressShift } from './shift.ts';
import type { Shift } from './shift.ts';

/**
 * The on-screen keyboard: Vietnamese with a tone row and Telex at once, digits, numbers with a comma, or an e-mail
 * address.
 *
 * It types into the field of the document that has the focus, or had it last, and never takes the focus from it. With
 * `manual` it only sends `mc-key`, for `attachKeyboard`. The last key sends `mc-keyboard-action`. With a physical
 * keyboard it is one tab stop, and its last key another; the arrow keys lead from key to key.
 */
export class McKeyboard extends LitElement {
  static override styles: CSSResultGroup = keyboardStyles;
  static override properties: PropertyDeclarations = {
    language: {},
    action: {},
    layout: {},
    telex: { attribute: false },
    textBeforeCaret: { attribute: false },
    capital: { attribute: false },
    shift: { state: true },
  };

  declare language: Language;
  /** What the last key says; "Tiếp tục" when empty. */
  declare action: string;
  declare layout: KeyboardLayout;
  /** Letters compose by Telex too, beside the tone row. */
  declare telex: boolean;
  /** The tone keys show their tone on the vowel it would fall on. */
  declare textBeforeCaret: string;
  /** The field wants its next letter to be a capital. */
  declare capital: boolean;
  declare private shift: Shift;
  readonly #follow: FollowFocus;

  constructor() {
    super();
    this.language = 'vi';
    this.action = '';
    this.layout = 'text';
    this.telex = true;
    this.textBeforeCaret = '';
    this.capital = false;
    this.shift = 'auto';
    this.#follow = new FollowFocus(this);
  }

  protected override render(): TemplateResult {
    const t = translator(shellTexts, this.language);
    return html`<div
      class="keyboard ${this.layout === 'decimal' ? 'digits decimal' : this.layout}"
      role="group"
      aria-label=${t('keyboard.label')}
      @pointerdown=${keepFocus}
      @mousedown=${keepFocus}
      @keydown=${this.#onKeyDown}
      @focusin=${this.#onFocusIn}
    >
      ${layouts[this.layout].map(
        (row) => html`<div class="row">${row.map((key) => this.#key(key, t))}</div>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    const keys = this.#keys();
    if (!keys.some((key) => key.tabIndex === 0 && !isGo(key))) this.#rove(keys[0]);
  }

  #key(key: Key, t: Translate<ShellKey>): TemplateResult {
    const columns = `w${key.columns ?? 2}`;
    if (key.kind === 'gap') return html`<span class=${columns}></span>`;
    const { className, content, name, pressed } = keyFace(key, {
      t,
      action: this.action,
      locked: this.shift === 'locked',
      telex: this.telex,
      textBeforeCaret: this.textBeforeCaret,
      upper: this.#upper,
    });
    return html`<button
      type="button"
      class="key ${columns} ${className}"
      tabindex="-1"
      aria-label=${name ?? nothing}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      @click=${(): void => this.#press(key)}
    >
      ${content}
    </button>`;
  }

  #press(key: PressableKey): void {
    switch (key.kind) {
      case 'character':
        return this.#type(characterOf(key.text, this.#upper));
      case 'space':
        return this.#type(' ');
      case 'tone':
        return this.#send({ kind: 'tone', tone: key.tone });
      case 'delete':
        return this.#send({ kind: 'delete' });
      case 'shift':
        this.shift = pressShift(this.shift, this.#capital);
        return;
      case 'telex':
        this.telex = !this.telex;
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
    const method = this.telex && this.layout === 'text' ? 'telex' : 'tone-row';
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

/** Pressing a key must not take the focus, and so the caret, out of the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
