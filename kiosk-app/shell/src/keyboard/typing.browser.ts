import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { ProcedureDefinition } from '@motcua/procedures';
import { assert } from 'chai';
import { eventsOfTextSize, textSizes } from '../access/text-size.ts';
import { leastCapitalPx, leastScreenWidthMm } from '../physical-size.ts';
import { drawn, startOnPage, useKioskPage } from '../testing/kiosk-page.ts';
import { appears, elementsIn, focused, frames, until } from '../testing/page.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { answerPage, atFirstPage, filledIn } from '../testing/walk.ts';
import { suggestFor } from './suggest-for.ts';

let kiosk: TestKiosk | undefined;

const start = startOnPage({
  suggest: suggestFor(() => ({ streets: ['Đường Trần Phú'], units: ['Phường Bến Đò'] })),
});

useKioskPage();
before(() => setViewport({ width: 540, height: 960 }));

/** The one of the catalogue that asks most. */
const longestId = 'house-building-permit';
let longest: ProcedureDefinition;
before(async () => {
  const address = `../../../../packages/procedures/src/catalogue/${longestId}.json`;
  const module: unknown = await import(new URL(address, import.meta.url).href);
  longest = (module as { readonly default: ProcedureDefinition }).default;
});

function boxes(): readonly HTMLInputElement[] {
  return elementsIn(document).filter(
    (element): element is HTMLInputElement | HTMLTextAreaElement =>
      element.matches('input[type=text], textarea') && element.checkVisibility(),
  ) as HTMLInputElement[];
}

function key(words: string): HTMLElement {
  const found = elementsIn(document).find(
    (element): element is HTMLElement =>
      element.matches('.key') && element.textContent.trim().toLowerCase() === words,
  );
  assert.isDefined(found, `a key "${words}"`);
  return found;
}

it(`in ${longestId}, the longest, the keyboard covers no field at any size of text`, async function () {
  this.timeout(240_000);
  kiosk = await atFirstPage(longest, start);
  kiosk.actor.send({ type: 'AIDS', change: { inputMethod: 'tone-row' } });
  const filled = filledIn(longest);
  let seen = 0;
  while (kiosk.screen.name === 'form') {
    const { page } = kiosk.screen;
    await drawn('form', page);
    answerPage(kiosk, filled, { papers: true });
    await frames(4);
    for (const size of textSizes) {
      for (const event of eventsOfTextSize(size)) kiosk.actor.send(event);
      for (let index = 0; index < boxes().length; index += 1) {
        boxes()[index]?.blur();
        boxes()[index]?.focus();
        await appears('mc-keyboard');
        await frames(5);
        const box = focused()?.getBoundingClientRect();
        const opening = document.querySelector('.opening')?.getBoundingClientRect();
        const keys = document.querySelector('mc-keyboard')?.getBoundingClientRect();
        assert.isDefined(box);
        const words = `${page}, box ${index}, text ${size}`;
        assert.isAtLeast(box.top, (opening?.top ?? 0) - 1, words);
        assert.isAtMost(box.bottom, (opening?.bottom ?? 0) + 1, words);
        assert.isAtMost(box.bottom, keys?.top ?? 0, words);
        assert.isAtMost(keys?.bottom ?? 0, innerHeight, words);
        seen += 1;
      }
    }
    kiosk.application.send({ type: 'NEXT' });
    if (kiosk.screen.name === 'form' && kiosk.screen.page === page)
      throw new Error(`${page} is not complete`);
  }
  assert.isAbove(seen, 30);
});

it('as fast as a browser takes them, no touch of a key and no key of a whole keyboard is lost', async () => {
  kiosk = await atFirstPage(civilStatusExtract, start);
  kiosk.actor.send({ type: 'AIDS', change: { inputMethod: 'telex' } });
  await until(
    () => document.querySelector('mc-keyboard .space') === null && boxes().length > 1,
    () => 'boxes',
  );
  await frames(6);
  const [name] = boxes();
  name?.focus();
  await frames(4);
  const text = 'nguyeexn vawn an ddaays';
  const place = (words: string): [number, number] => {
    const { height, left, top, width } = key(words).getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const places = new Map([...new Set(text)].map((one) => [one, place(one === ' ' ? 'dấu cách' : one)]));
  for (const letter of text) {
    const position = places.get(letter);
    if (position !== undefined) await sendMouse({ type: 'click', position });
  }
  assert.equal(name?.value, 'Nguyễn Văn An Đấy');
  assert.equal(
    kiosk.application.getSnapshot().context.draft.answers['applicantName']?.value,
    'Nguyễn Văn An Đấy',
  );
  const address = boxes().at(-1);
  address?.focus();
  await frames(3);
  const typed = '12/3 Tran Phu, Phuong Ben Do, so nha moi 1234567890';
  await sendKeys({ type: typed });
  assert.equal(address?.value, typed);
});

for (const size of ['Large', 'Larger'] as const)
  it(`text ${size}: every capital is 0.7° high at an arm's length, on the smallest screen too`, async () => {
    kiosk = await atFirstPage(longest, start);
    for (const event of eventsOfTextSize(size)) kiosk.actor.send(event);
    kiosk.actor.send({ type: 'AIDS', change: { inputMethod: 'tone-row' } });
    await frames(8);
    const context = document.createElement('canvas').getContext('2d');
    assert.isNotNull(context);
    const least = leastCapitalPx(leastScreenWidthMm);
    for (const element of elementsIn(document.body)) {
      const words = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      const style = getComputedStyle(element);
      if (!words || !element.checkVisibility() || style.clipPath !== 'none' || element.localName === 'style')
        continue;
      if (element instanceof HTMLElement && element.getBoundingClientRect().width < 2) continue;
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const capital = context.measureText('H').actualBoundingBoxAscent;
      assert.isAtLeast(
        capital,
        least - 0.5,
        `${element.localName}.${element.className} ${element.textContent.trim()}`,
      );
    }
  });
