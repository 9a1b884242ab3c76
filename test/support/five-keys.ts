import type { BrowserContext, Page } from 'playwright-core';

/** Stands in for the voices of the machine: keeps what is said, and is done with it at once. */
const recorder = `
  globalThis.heard = [];
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: {
    getVoices: () => ['vi-VN', 'en-GB'].map((lang) => ({ lang, localService: true })),
    speak: (said) => { heard.push(said.text); setTimeout(() => said.dispatchEvent(new Event('end'))); },
    cancel: () => undefined,
  } });
`;

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Somebody who sees nothing: arrow keys, Enter and help, and what the kiosk says. */
export class FiveKeys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Call before the kiosk's page is opened. */
  static async listenIn(context: BrowserContext): Promise<void> {
    await context.addInitScript(recorder);
  }

  /** Everything said so far, sentence by sentence, as it was said. */
  async heard(): Promise<readonly string[]> {
    return await this.#page.evaluate<readonly string[]>('heard');
  }

  /** Waits until this is said, now or after the first `from` sentences. */
  async hears(words: string, from = 0): Promise<void> {
    const wanted = words.toLowerCase();
    const isSaid = (all: readonly string[]): boolean =>
      all.slice(from).join(' | ').toLowerCase().includes(wanted);
    if (!(await this.#until(isSaid)))
      throw new Error(`"${words}" is not said, but: ${(await this.heard()).slice(from).join(' | ')}`);
  }

  /** Looks frame by frame; false when it never comes. */
  async #until(isSo: (heard: readonly string[]) => boolean): Promise<boolean> {
    const deadline = performance.now() + 30_000;
    while (performance.now() < deadline) {
      if (isSo(await this.heard())) return true;
      await this.#page.evaluate('new Promise(requestAnimationFrame).then(() => 1)');
    }
    return false;
  }

  /** Holds the help key until the kiosk speaks. */
  async holdHelp(): Promise<void> {
    await this.#page.keyboard.down('F1');
    await this.#until((heard) => heard.length > 0);
    await this.#page.keyboard.up('F1');
  }

  /** Presses a key and gives what is said to it; nothing where the screen stays silent. */
  async press(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter'): Promise<string> {
    const from = (await this.heard()).length;
    await this.#page.keyboard.press(key);
    // What a key leads to is drawn and said within a few frames; Enter on a key of the keyboard says nothing.
    await this.#page.evaluate(`new Promise((done) => {
      let frames = 0;
      let count = heard.length;
      const look = () => {
        frames = heard.length === count && (count > ${from} || frames < 30) ? frames + 1 : 0;
        count = heard.length;
        if (frames >= (count > ${from} ? 3 : ${key === 'Enter' ? 12 : 30})) done();
        else requestAnimationFrame(look);
      };
      look();
    })`);
    return (await this.heard()).slice(from).join(' | ');
  }

  /** Goes right until these words are said. */
  async walkTo(words: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 90; step += 1) {
      const said = await this.press('ArrowRight');
      if (said.toLowerCase().includes(words.toLowerCase())) return;
      passed.push(said);
    }
    throw new Error(`nothing says "${words}"; there were: ${[...new Set(passed)].join(' || ')}`);
  }

  async choose(words: string): Promise<void> {
    await this.walkTo(words);
    await this.press('Enter');
  }

  /** Leaves the keyboard upwards, goes to the box with this name, and opens the keyboard there. */
  async openBox(name: string): Promise<void> {
    for (let row = 0; row < 9; row += 1) {
      if ((await this.press('ArrowUp')).includes('ô để gõ')) break;
    }
    const said = (await this.heard()).slice(-6).join(' | ');
    if (!said.includes(name)) await this.walkTo(name);
    await this.press('Enter');
  }

  /** Types with the on-screen keyboard, on which somebody already is. */
  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#walkToKey(/^\d$/.test(key) ? (digits[Number(key)] ?? key) : key.toLowerCase());
      // A full box of a date hands over to the next, where the keyboard has to be opened again.
      if ((await this.press('Enter')).includes('ô để gõ')) await this.press('Enter');
    }
  }

  async #walkToKey(name: string): Promise<void> {
    const isIt = (said: string | undefined): boolean => said?.toLowerCase() === name;
    if (isIt((await this.heard()).at(-1))) return;
    // To the last key, then back: whoever goes on leaves the keyboard, and may come back to another box.
    let way: 'ArrowLeft' | 'ArrowRight' = 'ArrowRight';
    const passed: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      const said = (await this.press(way)).split(' | ').at(-1);
      if (isIt(said)) return;
      passed.push(said ?? '');
      if (said === 'Tiếp tục') way = 'ArrowLeft';
    }
    throw new Error(`no key says "${name}"; there were: ${[...new Set(passed)].join(' || ')}`);
  }
}
