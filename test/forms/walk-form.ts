import type { Locator, Page } from 'playwright-core';
import { deepText } from '../support/browser.ts';
import { isOurs } from './contestants.ts';
import type { Contestant } from './contestants.ts';
import { messages, steps, words } from './form.ts';
import type { FormField, FormStep } from './form.ts';

/** One person's way through one contestant's form. */
export class FormWalk {
  readonly #page: Page;
  readonly #contestant: Contestant;

  constructor(page: Page, contestant: Contestant) {
    this.#page = page;
    this.#contestant = contestant;
  }

  /** Milliseconds from the start of the navigation. */
  async interactive(): Promise<number> {
    return await this.#page.evaluate<number>('formsBench.interactive');
  }

  /**
   * Answers one step; text by single keys, each when the one before it has been painted. At the pace of the protocol, 80
   * keys a second, the browser serves keys before frames: what is then measured is the jam, not the form.
   */
  async answer(step: FormStep): Promise<void> {
    for (const field of step.fields) {
      if (field.kind === 'date') await this.#date(field);
      else if (field.kind === 'choice') await this.#choose(field);
      else await this.#type(field);
    }
  }

  /** Leaves the step at `index` for the next one. Milliseconds from the click to the next step's first field. */
  async next(index: number): Promise<number> {
    const [first] = steps[index + 1]?.fields ?? [];
    if (first === undefined) throw new Error('there is no such step');
    await this.#page.evaluate(`formsBench.expectStep(${JSON.stringify(this.#contestant.control(first))})`);
    await this.#press(words.next);
    return await this.#page.evaluate<number>('formsBench.stepChange');
  }

  /** Waits until what the last key did is on the screen. */
  async settled(): Promise<void> {
    await this.#frames(3);
  }

  async send(): Promise<void> {
    if (isOurs(this.#contestant)) {
      await this.#press(words.next);
      await this.#page.getByRole('checkbox').check({ force: true });
    }
    await this.#press(words.send);
  }

  /** Presses on with nothing filled in: how many of the required fields of the first step say that they are empty. */
  async emptyFieldsTold(): Promise<{ readonly told: number; readonly expected: number }> {
    const [first] = steps;
    const [name] = first?.fields ?? [];
    if (first === undefined || name === undefined) throw new Error('the form is empty');
    await this.#control(name).fill('');
    // What a library says as the focus leaves may move the button away from under the pointer.
    await this.#control(name).blur();
    await this.#frames(20);
    await this.#press(words.next);
    const expected = first.fields.filter(({ optional }) => optional !== true).length;
    for (let look = 0; look < 100; look += 1) {
      const text = await deepText(this.#page, 'body');
      const told = text.split(messages.required.normalize('NFC')).length - 1;
      if (told >= expected || look === 99) return { told, expected };
      await this.#frames(1);
    }
    return { told: 0, expected };
  }

  async #type(field: FormField): Promise<void> {
    const control = this.#control(field);
    await control.fill('');
    await control.focus();
    await this.#frames(1);
    for (const key of field.answer) {
      await this.#page.keyboard.press(key === ' ' ? 'Space' : key);
      await this.#frames(1);
    }
  }

  async #date(field: FormField): Promise<void> {
    const [year = '', month = '', day = ''] = field.answer.split('-');
    const boxes = this.#page.locator(this.#contestant.control(field).join(' '));
    switch (this.#contestant.date) {
      case 'native':
        await boxes.first().fill(field.answer);
        break;
      case 'typed':
        await boxes.first().fill(`${day}/${month}/${year}`);
        break;
      case 'three-boxes':
        for (const [index, part] of [day, month, year].entries()) await boxes.nth(index).fill(part);
        break;
      default:
        this.#contestant.date satisfies never;
    }
  }

  async #choose(field: FormField): Promise<void> {
    const label = field.options?.find(({ value }) => value === field.answer)?.label ?? '';
    await this.#page.getByRole('radio', { name: label, exact: true }).focus();
    await this.#page.keyboard.press('Space');
  }

  async #press(name: string): Promise<void> {
    const button = this.#contestant.button?.(name);
    const found =
      button === undefined
        ? this.#page.getByRole('button', { name, exact: true })
        : this.#page.locator(button);
    await found.filter({ visible: true }).click();
  }

  /** Lets the page paint so many frames. */
  async #frames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame += 1)
      await this.#page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
  }

  #control(field: FormField): Locator {
    return this.#page.locator(this.#contestant.control(field).join(' ')).first();
  }
}
