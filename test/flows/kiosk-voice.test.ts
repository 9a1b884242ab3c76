import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import type { PanelState } from '../../kiosk-app/device-panel/src/state.ts';
import { kioskViewport } from '../support/browser.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

const isInstalled = spawnSync('espeak-ng', ['--version'], { stdio: 'ignore' }).error === undefined;
const skip = isInstalled ? false : 'espeak-ng is not installed: sudo apt-get install -y espeak-ng';

/** Notes how long and how loud everything is that the page plays from a file. */
const listening = `
  globalThis.played = [];
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...when) {
    const samples = this.buffer.getChannelData(0);
    played.push({ seconds: this.buffer.duration, peak: samples.reduce((top, one) => Math.max(top, Math.abs(one)), 0) });
    return start.apply(this, when);
  };
`;

let office: WardOffice;
let kiosk: Kiosk;

before(async () => {
  if (skip !== false) return;
  office = await openWardOffice();
  const context = await office.browser.newContext({ viewport: kioskViewport, reducedMotion: 'reduce' });
  await context.addInitScript(listening);
  kiosk = await Kiosk.openIn(context, office.demo.kiosk, 'vi');
  await kiosk.at('start');
});
after(async () => {
  if (skip === false) await office[Symbol.asyncDispose]();
});

/** Waits until the light of the scanner shines, or does not, as the panel tells it. */
async function scannerLight(shines: boolean): Promise<void> {
  const { body } = await fetch(`${office.demo.devicePanel}/api/events`);
  if (body === null) throw new Error('the panel tells nothing');
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const events = (text + chunk).split('\n\n');
    text = events.pop() ?? '';
    const states = events.map((event) => JSON.parse(event.replace(/^data: /, '')) as PanelState);
    if (states.some(({ board }) => board.shining.includes('scanner') === shines)) return;
  }
}

/** Waits until it is so on the page; its policy allows no functions made of text. */
async function onPage(condition: string): Promise<void> {
  while (!(await kiosk.page.evaluate<boolean>(condition))) await kiosk.page.evaluate(nextFrame);
}

const nextFrame = 'new Promise((resolve) => requestAnimationFrame(() => resolve()))';

test(
  'a headset opens the door and is spoken into; keys walk; lights lead; who goes away is forgotten',
  { skip, timeout: 120_000 },
  async () => {
    const { page } = kiosk;
    await office.panel.board('headset-in');
    await kiosk.at('home');
    await onPage('played.length > 0');
    const [first] = await page.evaluate<{ seconds: number; peak: number }[]>('played');
    assert.ok(first !== undefined && first.seconds > 0.5 && first.seconds < 10, JSON.stringify(first));
    assert.ok(first.peak > 0.1, JSON.stringify(first));

    const focus = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent');
    const before = await focus();
    await office.panel.key('right');
    await onPage(`document.activeElement.textContent !== ${JSON.stringify(before)}`);
    const heard = await page.evaluate<number>('played.length');
    await onPage(`played.length > ${heard}`);
    await office.panel.key('help');
    await page.locator('mc-kiosk[data-overlay="access"]').waitFor({ timeout: 30_000 });
    await office.panel.key('help');
    await page.locator('mc-kiosk:not([data-overlay])').waitFor({ timeout: 30_000 });

    await scannerLight(true);
    await office.panel.board('go');
    await kiosk.at('start');
    await scannerLight(false);
    assert.equal(/Bạn cần|trích lục/.test(office.log.join('\n')), false);
    assert.deepEqual(kiosk.complaints, []);
  },
);
