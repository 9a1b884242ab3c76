import type { AnswerValue, FieldState, ItemState, PageState } from '@motcua/wizard';
import type { Page } from 'playwright-core';
import { KeyboardWalker } from './keyboard-walker.ts';
import type { Focus } from './keyboard-walker.ts';

interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Answers the pages of an application with nothing but the keyboard. */
export class KeyboardForm {
  readonly #page: Page;
  readonly #keys: KeyboardWalker;
  /** What is typed to find the unit of the answers. */
  readonly #unitName: string;
  #file: { readonly content: TestFile; readonly onChosen: (problem?: unknown) => void } | undefined;

  constructor(page: Page, options: { readonly unitName: string }) {
    this.#page = page;
    this.#keys = new KeyboardWalker(page);
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
    await this.#keys.press(name);
  }

  /** Tabs to the box of the consent and ticks it. */
  async consent(): Promise<void> {
    await this.#keys.tick();
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
    // The page drawn ahead may have a group with an item of the same name.
    const open = this.#page.locator(
      `[data-field="${group.id}"] [aria-labelledby="name-${item.key}"] .fields`,
    );
    const isThere = await this.#page.locator(`[data-field="${group.id}"] [data-item="${item.key}"]`).count();
    if (isThere === 0) {
      await this.#keys.tabTo(
        `the way to add to ${group.id}`,
        ({ field, name }) => field === group.id && name.startsWith('Thêm'),
      );
      await this.#page.keyboard.press('Enter');
    } else if ((await open.count()) === 0) {
      await this.#keys.tabTo(
        `item ${item.key}`,
        ({ field, name }) => field === group.id && name.startsWith('Sửa') && name.endsWith(` ${item.number}`),
      );
      await this.#page.keyboard.press('Enter');
    }
    await open.waitFor({ timeout: 10_000 });
    for (const field of item.fields) await this.#fill(field);
    await this.#keys.tabTo(
      `the end of item ${item.key}`,
      ({ field, name }) => field === group.id && name.startsWith('Xong'),
    );
    await this.#page.keyboard.press('Enter');
  }

  async #answer({ id, definition }: FieldState, value: AnswerValue): Promise<void> {
    const { keyboard } = this.#page;
    const text = typeof value === 'object' ? '' : String(value);
    const at = async (what: string, wanted: (focus: Focus) => boolean): Promise<Focus> =>
      await this.#keys.tabTo(`${what} of ${id}`, (focus) => focus.field === id && wanted(focus));
    switch (definition.type) {
      case 'choice': {
        let focus = await at('an option', ({ type }) => type === 'radio');
        for (let step = 0; focus.value !== text; step += 1) {
          if (step > definition.options.length) throw new Error(`arrows never reach ${text} of ${id}`);
          await keyboard.press('ArrowDown');
          focus = await this.#keys.focus();
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
