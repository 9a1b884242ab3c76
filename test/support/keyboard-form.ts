import type { AnswerValue, FieldState, ItemState, PageState } from '@motcua/wizard';
import type { Page } from 'playwright-core';

interface Focus {
  readonly field: string;
  readonly tag: string;
  readonly id: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  /** Of a button: its words, or those of the element around it. */
  readonly name: string;
}

const focusScript = `(() => {
  let element = document.activeElement;
  let field = '';
  while (element) {
    field = element.dataset?.field ?? element.closest?.('[data-field]')?.dataset.field ?? field;
    if (!element.shadowRoot?.activeElement) break;
    element = element.shadowRoot.activeElement;
  }
  if (!element || element === document.body) return { field: '', tag: '', id: '', type: '', value: '', checked: false, name: '' };
  const root = element.getRootNode();
  const slotted = root instanceof ShadowRoot && element.querySelector('slot') ? root.host.textContent : '';
  const name = element.getAttribute('aria-label') ?? (element.textContent + ' ' + slotted);
  return {
    field,
    tag: element.localName,
    id: element.id,
    type: element.type ?? '',
    value: typeof element.value === 'string' ? element.value : '',
    checked: element.checked === true,
    name: name.replace(/\\s+/g, ' ').trim().normalize('NFC'),
  };
})()`;

interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const tabsAtMost = 160;

/** Answers the pages of an application with nothing but the keyboard. */
export class KeyboardForm {
  readonly #page: Page;
  /** What is typed to find the unit of the answers. */
  readonly #unitName: string;
  #file: { readonly content: TestFile; readonly onChosen: (problem?: unknown) => void } | undefined;

  constructor(page: Page, options: { readonly unitName: string }) {
    this.#page = page;
    this.#unitName = options.unitName;
    // Listened to all the time: a listener of the moment is told to the browser too late for the key that follows.
    page.on('filechooser', (chooser) => {
      const file = this.#file;
      if (file === undefined) return;
      this.#file = undefined;
      chooser.setFiles(file.content).then(file.onChosen, file.onChosen);
    });
  }

  /** Answers what is asked on a page, as the finished draft has it. */
  async fillPage({ fields }: PageState): Promise<void> {
    for (const field of fields) await this.#fill(field);
  }

  /** Tabs to the button with these words and presses Enter. */
  async press(name: string): Promise<void> {
    await this.#tabTo(`the button "${name}"`, (focus) => focus.tag === 'button' && focus.name === name);
    await this.#page.keyboard.press('Enter');
  }

  /** Tabs to the box of the consent and ticks it. */
  async consent(): Promise<void> {
    await this.#tabTo('the consent', ({ type }) => type === 'checkbox');
    await this.#page.keyboard.press('Space');
  }

  async #fill(field: FieldState): Promise<void> {
    if (field.computed === true || field.locked) return;
    if (field.definition.type === 'group') {
      for (const item of field.items ?? []) await this.#fillItem(field, item);
      return;
    }
    const value = field.answer?.value;
    if (value !== undefined) await this.#answer(field, value);
  }

  async #fillItem(group: FieldState, item: ItemState): Promise<void> {
    const isThere = await this.#page.locator(`[data-field="${group.id}"] [data-item="${item.key}"]`).count();
    if (isThere === 0) {
      await this.#tabTo(
        `the way to add to ${group.id}`,
        ({ field, name }) => field === group.id && name.startsWith('Thêm'),
      );
      await this.#page.keyboard.press('Enter');
    } else if ((await this.#page.locator(`[aria-labelledby="name-${item.key}"] .fields`).count()) === 0) {
      await this.#tabTo(
        `item ${item.key}`,
        ({ field, name }) => field === group.id && name.startsWith('Sửa') && name.endsWith(` ${item.number}`),
      );
      await this.#page.keyboard.press('Enter');
    }
    await this.#page.locator(`[aria-labelledby="name-${item.key}"] .fields`).waitFor({ timeout: 10_000 });
    for (const field of item.fields) await this.#fill(field);
    await this.#tabTo(
      `the end of item ${item.key}`,
      ({ field, name }) => field === group.id && name.startsWith('Xong'),
    );
    await this.#page.keyboard.press('Enter');
  }

  async #answer({ id, definition }: FieldState, value: AnswerValue): Promise<void> {
    const { keyboard } = this.#page;
    const text = typeof value === 'object' ? '' : String(value);
    const at = async (what: string, wanted: (focus: Focus) => boolean): Promise<Focus> =>
      await this.#tabTo(`${what} of ${id}`, (focus) => focus.field === id && wanted(focus));
    switch (definition.type) {
      case 'choice': {
        let focus = await at('an option', ({ type }) => type === 'radio');
        for (let step = 0; focus.value !== text; step += 1) {
          if (step > definition.options.length) throw new Error(`arrows never reach ${text} of ${id}`);
          await keyboard.press('ArrowDown');
          focus = await this.#focus();
        }
        if (!focus.checked) await keyboard.press('Space');
        return;
      }
      case 'choices':
        for (const option of listOf(value)) {
          await at(`option ${option}`, (focus) => focus.type === 'checkbox' && focus.value === option);
          await keyboard.press('Space');
        }
        return;
      case 'confirm':
        await at('the box', ({ type }) => type === 'checkbox');
        await keyboard.press('Space');
        return;
      case 'date':
        for (const [index, part] of ['year', 'month', 'day'].entries()) {
          await at(part, (focus) => focus.id === part);
          await keyboard.type(text.split('-')[index] ?? '');
        }
        return;
      case 'unit':
        await at('the box', ({ type }) => type === 'text');
        await keyboard.type(this.#unitName);
        await this.#page.locator(`[data-field="${id}"] [role=option]`).first().waitFor({ timeout: 15_000 });
        await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        return;
      case 'attachment': {
        await at('the way to choose a file', ({ type }) => type === 'file');
        const chosen = this.#nextFile(fileOf(definition.accept[0] ?? ''));
        await keyboard.press('Enter');
        await chosen;
        await this.#page.locator(`[data-field="${id}"] .files button`).first().waitFor({ timeout: 15_000 });
        return;
      }
      case 'money':
      case 'number':
      case 'text':
      case 'person-name':
      case 'id-number':
      case 'phone':
      case 'email':
        await at('the box', ({ tag, type }) => tag === 'textarea' || type === 'text');
        await keyboard.type(typeof value === 'number' ? text.replace('.', ',') : text);
        return;
      // The counter stands at its start, and a note asks for nothing.
      case 'count':
      case 'note':
      case 'group':
        return;
      default:
        definition satisfies never;
    }
  }

  /** Settles when the next dialog has been given this file. */
  async #nextFile(content: TestFile): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no dialog for a file has opened')), 15_000);
      const onChosen = (problem?: unknown): void => {
        clearTimeout(timer);
        if (problem instanceof Error) reject(problem);
        else resolve();
      };
      this.#file = { content, onChosen };
    });
  }

  /** Tabs until the focus is there; fails when the whole page has been walked without meeting it. */
  async #tabTo(what: string, wanted: (focus: Focus) => boolean): Promise<Focus> {
    const seen = new Set<string>();
    for (let step = 0; step < tabsAtMost; step += 1) {
      const focus = await this.#focus();
      if (wanted(focus)) return focus;
      seen.add(`${focus.tag} ${focus.field}#${focus.id} ${focus.name.slice(0, 40)}`.trim());
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${what}; it went over: ${[...seen].join(' | ')}`);
  }

  async #focus(): Promise<Focus> {
    return await this.#page.evaluate<Focus>(focusScript);
  }
}

function listOf(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** A small file that is what its type says. */
function fileOf(mimeType: string): TestFile {
  switch (mimeType) {
    case 'application/pdf':
      return { name: 'giay-to.pdf', mimeType, buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\ntrailer<<>>\n%%EOF\n') };
    case 'image/png':
    case 'image/jpeg':
      return { name: 'anh.png', mimeType: 'image/png', buffer: onePixel };
    default:
      throw new Error(`no file of type ${mimeType} for the test`);
  }
}
