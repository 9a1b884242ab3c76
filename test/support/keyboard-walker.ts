import type { Page } from 'playwright-core';

/** What has the focus, through shadow roots. */
export interface Focus {
  readonly name: string;
  readonly role: string;
  /** Of the innermost `data-field` around it. */
  readonly field: string;
  readonly tag: string;
  readonly id: string;
  /** `radio`, `file`, …; empty where there is none. */
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
}

const tabsAtMost = 160;

/** Somebody who has only a keyboard: Tab, arrows, Enter, Space and letters. */
export class KeyboardWalker {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Tabs until the focus is where `wanted` says; fails when the whole page has been walked without meeting it. */
  async tabTo(what: string, wanted: (focus: Focus) => boolean): Promise<Focus> {
    const seen: string[] = [];
    for (let step = 0; step < tabsAtMost; step += 1) {
      const focus = await this.focus();
      if (wanted(focus)) return focus;
      seen.push(`${focus.role} ${focus.field} ${focus.name}`.trim());
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${what}; it went over: ${[...new Set(seen)].join(' | ')}`);
  }

  /** Tabs to a button and presses it. */
  async press(name: string): Promise<void> {
    await this.tabTo(`the button "${name}"`, (focus) => focus.role === 'button' && focus.name === name);
    await this.#page.keyboard.press('Enter');
  }

  /** Tabs to a group of options, and chooses the one whose text begins so. */
  async choose(name: string): Promise<void> {
    await this.tabTo('a group of options', ({ role }) => role === 'radio');
    for (let step = 0; step < 12; step += 1) {
      if ((await this.focus()).name.startsWith(name)) {
        await this.#page.keyboard.press('Space');
        return;
      }
      await this.#page.keyboard.press('ArrowDown');
    }
    throw new Error(`arrow keys never reach "${name}"`);
  }

  /** Tabs to a field's box and types. */
  async type(field: string, text: string): Promise<void> {
    await this.tabTo(`the field ${field}`, (focus) => focus.field === field && focus.role === 'textbox');
    await this.#page.keyboard.type(text);
  }

  /** Tabs to the box with this label, unless it has the focus already, and types. */
  async typeInto(label: string, text: string): Promise<void> {
    await this.tabTo(`the box ${label}`, (focus) => focus.role === 'textbox' && focus.name === label);
    await this.#page.keyboard.type(text);
  }

  /** Tabs to a checkbox and ticks it. */
  async tick(): Promise<void> {
    await this.tabTo('a checkbox', ({ role }) => role === 'checkbox');
    await this.#page.keyboard.press('Space');
  }

  async focus(): Promise<Focus> {
    return await this.#page.evaluate<Focus>(`(() => {
      let element = document.activeElement;
      let field = '';
      while (element) {
        field = element.dataset?.field ?? element.closest?.('[data-field]')?.dataset.field ?? field;
        if (!element.shadowRoot?.activeElement) break;
        element = element.shadowRoot.activeElement;
      }
      if (!element || element === document.body) return { name: '', role: '', field: '', tag: '', id: '', type: '', value: '', checked: false };
      const type = element.getAttribute('type') ?? '';
      const roles = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox' };
      const inputs = { radio: 'radio', checkbox: 'checkbox' };
      const role = element.getAttribute('role') ?? (element.tagName === 'INPUT' ? (inputs[type] ?? 'textbox') : (roles[element.tagName] ?? ''));
      const labelled = element.labels?.[0]?.innerText;
      const root = element.getRootNode();
      // A button of ours is named by what its host's slot holds.
      const slotted = root instanceof ShadowRoot && element.querySelector('slot') ? root.host.textContent : '';
      const name = (element.getAttribute('aria-label') ?? labelled ?? (element.innerText + ' ' + slotted)).replace(/\\s+/g, ' ').trim().normalize('NFC');
      return {
        name,
        role,
        field,
        tag: element.localName,
        id: element.id,
        type,
        value: typeof element.value === 'string' ? element.value : '',
        checked: element.checked === true,
      };
    })()`);
  }
}
