import type { QueueCall, QueueDisplay } from '@motcua/client';
import { translator } from '@motcua/texts';
import { hallTexts } from '@motcua/texts/hall';
import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import './hall.define.ts';
import { HallDisplay } from './hall.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

const call = (id: number, number: string, counter: number): QueueCall => ({
  id,
  number,
  counter: {
    id: String(counter),
    name: { vi: `Quầy ${counter}`, en: `Counter ${counter}`, 'zh-Hant': `${counter} 號櫃台` },
  },
  at: '2026-11-23T02:16:00Z',
});

/** The gateway at the seam of `fetch`: a display is answered when the test calls somebody. */
class FakeHall {
  calls: readonly QueueCall[] = [];
  isCutOff = false;
  /** Of the operator, into `config.json`. */
  second: string | undefined;
  readonly said: string[] = [];
  /** The browser lets nobody hear anything. */
  isMuted = false;
  #wake: (() => void)[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.pathname.endsWith('/config.json')) {
      const announcements = [{ vi: 'Chiều nay làm đến 17:00.', en: 'Open until 17:00 today.' }];
      return Response.json({
        gateway: 'http://127.0.0.1:1',
        unit: '26740',
        announcements,
        second: this.second,
      });
    }
    if (this.isCutOff) throw new TypeError('Failed to fetch');
    if (url.pathname === '/v1/units/26740') {
      const name = { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' };
      return Response.json({ code: '26740', name, province: { code: '79', name } });
    }
    if (url.searchParams.get('after') === String(this.#last)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake.push(resolve);
      init?.signal?.addEventListener('abort', () => resolve());
      await promise;
      if (this.isCutOff) throw new TypeError('Failed to fetch');
    }
    const { calls } = this;
    const display: QueueDisplay = { unit: '26740', day: '2026-11-23', last: this.#last, calls };
    return Response.json(display);
  };

  get #last(): number {
    return this.calls[0]?.id ?? 0;
  }

  /** As an officer does it. */
  call(...calls: readonly QueueCall[]): void {
    this.calls = [...calls.toReversed(), ...this.calls];
    this.wake();
  }

  wake(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  /** A browser that has not listed its voices yet, and writes down what it says. */
  get synthesis(): SpeechSynthesis {
    const speak = (utterance: SpeechSynthesisUtterance): void => {
      if (this.isMuted) {
        utterance.dispatchEvent(new SpeechSynthesisErrorEvent('error', { error: 'not-allowed', utterance }));
        return;
      }
      this.said.push(`${utterance.lang}: ${utterance.text}`);
      utterance.dispatchEvent(new Event('end'));
    };
    return { getVoices: () => [], speak, cancel: () => undefined } as unknown as SpeechSynthesis;
  }
}

let hall: FakeHall;

beforeEach(() => {
  hall = new FakeHall();
});
afterEach(() => document.body.replaceChildren());

function open(): HallDisplay {
  const display = new HallDisplay();
  display.fetch = hall.fetch;
  display.synthesis = hall.synthesis;
  document.body.append(display);
  return display;
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`it did not come to this: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

const text = (display: HallDisplay, selector: string): string =>
  Array.from(display.renderRoot.querySelectorAll<HTMLElement>(selector), (one) => one.innerText).join(' | ');

const shows = (display: HallDisplay, selector: string, words: string): Promise<void> =>
  until(() => text(display, selector).includes(words), `${words} in ${selector}`);

it('shows a call and its counter, says it in Vietnamese and then in English', async () => {
  const display = open();
  await shows(display, '.quiet', 'Chưa gọi số nào');
  hall.call(call(1, 'A012', 3));
  await shows(display, '.number', 'A012');
  await shows(display, '.counter', 'Quầy 3');
  assert.deepEqual(hall.said, [
    'vi-VN: Mời số A 0 1 2, đến Quầy 3.',
    'en-US: Number A 0 1 2, please go to Counter 3.',
  ]);
  await shows(display, '.who', 'Phường Sài Gòn');
  await shows(display, '.announcements', 'Chiều nay làm đến 17:00.');
});

it('shows and says another second language where the operator wants one', async () => {
  hall.second = 'zh-Hant';
  const display = open();
  await shows(display, '.second', '還沒有叫號');
  hall.call(call(1, 'A012', 3));
  await shows(display, '.counter', 'Quầy 3');
  await shows(display, '.second', '3 號櫃台');
  assert.deepEqual(hall.said, ['vi-VN: Mời số A 0 1 2, đến Quầy 3.', 'zh-Hant: 請 A 0 1 2 號到 3 號櫃台。']);
  assert.equal(
    text(display, '.announcements'),
    'Chiều nay làm đến 17:00.',
    'what it does not say is said once',
  );
});

it('keeps the last five, each number once, and says one that is called again', async () => {
  hall.calls = [7, 6, 5, 4, 3, 2, 1].map((id) => call(id, `A00${id}`, 1));
  const display = open();
  await shows(display, '.number', 'A007');
  assert.deepEqual(hall.said, [], 'what was called before is not new');
  hall.call(call(8, 'K1-003', 2), call(9, 'A007', 1));
  await shows(display, '.before', 'K1-003');
  assert.equal(text(display, '.number'), 'A007');
  assert.equal(text(display, '.before li b'), 'K1-003 | A006 | A005 | A004 | A003');
  assert.deepEqual(
    hall.said.filter((sentence) => sentence.startsWith('vi')),
    ['vi-VN: Mời số K 1, 0 0 3, đến Quầy 2.', 'vi-VN: Mời số A 0 0 7, đến Quầy 1.'],
  );
});

it('says in words that the connection is gone, keeps the number, and comes back by itself', async function () {
  this.timeout(40_000);
  const display = open();
  hall.call(call(1, 'A012', 3));
  await shows(display, '.number', 'A012');
  hall.isCutOff = true;
  hall.wake();
  await shows(display, '.state', translator(hallTexts, 'vi')('hall.silent'));
  assert.equal(text(display, '.number'), 'A012');
  hall.calls = [call(2, 'A013', 1), ...hall.calls];
  hall.isCutOff = false;
  await shows(display, '.number', 'A013');
  await until(() => display.renderRoot.querySelector('.state') === null, 'no word of the connection');
  assert.include(hall.said.join(), 'A 0 1 3');
});

it('asks for a touch where the browser is silent until then, and says what it had to say', async () => {
  hall.isMuted = true;
  const display = open();
  await shows(display, '.quiet', 'Chưa gọi');
  hall.call(call(1, 'A012', 3));
  await shows(display, '.sound', 'Bật tiếng');
  hall.isMuted = false;
  display.renderRoot.querySelector<HTMLElement>('.sound')?.click();
  await until(() => hall.said.length > 0, 'a voice');
  await until(() => display.renderRoot.querySelector('.sound') === null, 'no key for sound');
});

it('can be read by machines, too, and says when it was not set up', async () => {
  const display = open();
  hall.call(call(1, 'A011', 2), call(2, 'A012', 3));
  await shows(display, '.number', 'A012');
  const { violations } = await axe.run(document.body);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    [],
  );
  display.remove();
  const without = new HallDisplay();
  without.fetch = () => Promise.resolve(Response.json({}));
  document.body.append(without);
  await shows(without, 'main', 'chưa được cài đặt');
});
