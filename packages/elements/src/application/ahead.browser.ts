import { assert } from 'chai';
import { openApplication } from '../testing/application-pilot.ts';
import type { ApplicationPilot } from '../testing/application-pilot.ts';
import { FakeGateway } from '../testing/fake-gateway.ts';
import { deep, textOf, type, until } from '../testing/screen.ts';
import './application.define.ts';
import { shopPage, shopWith } from '../testing/shop.ts';
import { showAhead } from './show-ahead.ts';

afterEach(() => document.body.replaceChildren());

function pagesOf(pilot: ApplicationPilot): readonly HTMLElement[] {
  return Array.from(pilot.element.shadowRoot?.querySelectorAll('mc-page') ?? []);
}

function isSeen(page: HTMLElement | undefined): boolean | undefined {
  return page?.checkVisibility({ visibilityProperty: true });
}

/** At the first question, with the second one drawn behind it. */
async function openWithTwo(): Promise<ApplicationPilot> {
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  pilot.press('Bắt đầu');
  await until(() => pagesOf(pilot).length === 2);
  return pilot;
}

it('draws the next page ahead, where nobody sees, hears or reaches it', async () => {
  const pilot = await openWithTwo();
  const [seen, ahead] = pagesOf(pilot);
  assert.isTrue(isSeen(seen));
  assert.isFalse(isSeen(ahead));
  assert.equal(ahead?.getBoundingClientRect().height, 0);
  assert.include(textOf(ahead ?? pilot.element), 'Bạn cần trích lục nào?');
  assert.equal(pilot.question, 'Thông tin của bạn');
  const box = deep(ahead ?? pilot.element, '[data-field=kind]', 'input');
  box?.focus();
  assert.notEqual(deep(ahead ?? pilot.element, '[data-field=kind]')?.shadowRoot?.activeElement, box);
});

it('keeps its element when it becomes the page in question, and draws the one after it', async () => {
  const pilot = await openWithTwo();
  const [first, second] = pagesOf(pilot);
  await pilot.fillApplicant();
  pilot.press('Tiếp tục');
  await pilot.sees('Bạn cần trích lục nào?');
  assert.equal(pagesOf(pilot)[0], second);
  assert.isTrue(isSeen(second));
  assert.isFalse(first?.isConnected);
  await until(() => pagesOf(pilot).length === 2);
});

/** At the first question, answered, with the second one drawn behind it. */
async function openAnswered(): Promise<ApplicationPilot> {
  const pilot = await openWithTwo();
  await pilot.fillApplicant();
  const [, ahead] = pagesOf(pilot);
  // Its last field.
  await until(() => deep(ahead ?? pilot.element, '[data-field=copies]', 'button'));
  await pilot.element.updateComplete;
  return pilot;
}

it('shows it in the turn of the press, with the focus on its question, and draws after the frame', async () => {
  const pilot = await openAnswered();
  const [first, second] = pagesOf(pilot);
  pilot.press('Tiếp tục');
  assert.isFalse(isSeen(first));
  assert.isTrue(isSeen(second));
  await Promise.resolve();
  assert.equal(second?.shadowRoot?.activeElement, deep(second ?? pilot.element, 'h1'));
  assert.isTrue(first?.isConnected, 'nothing is drawn yet');
  await pilot.element.updateComplete;
  assert.deepEqual(pagesOf(pilot), [second ?? pilot.element]);
});

it('takes an answer that comes before it is drawn', async () => {
  const pilot = await openAnswered();
  const [, second] = pagesOf(pilot);
  pilot.press('Tiếp tục');
  deep(second ?? pilot.element, '[data-field=kind]', 'input[value=birth]')?.click();
  await pilot.sees('Bạn cần trích lục nào?');
  pilot.press('Tiếp tục');
  await pilot.sees('Bạn xin trích lục cho ai?');
});

it('a second press in the same turn leaves the page that nobody has seen yet alone', async () => {
  const pilot = await openAnswered();
  pilot.press('Tiếp tục');
  pilot.press('Tiếp tục');
  await pilot.sees('Bạn cần trích lục nào?');
  assert.notInclude(pilot.text, 'Chỗ này còn trống');
});

it('who goes back in the same turn sees the page that was left', async () => {
  const pilot = await openAnswered();
  const [first] = pagesOf(pilot);
  pilot.press('Tiếp tục');
  pilot.press('Quay lại');
  await pilot.element.updateComplete;
  assert.isTrue(isSeen(first));
  assert.equal(pilot.question, 'Thông tin của bạn');
  await until(() => pagesOf(pilot).length === 2);
});

it('is not shown before it is drawn where answers since have changed it', async () => {
  const draft = shopWith({ rented: 'own' });
  const root = document.createElement('div');
  const [left, ahead] = [document.createElement('mc-page'), document.createElement('mc-page')];
  left.page = shopPage(draft, 'shop');
  ahead.page = shopPage(draft, 'papers');
  ahead.className = 'ahead';
  root.append(left, ahead);
  document.body.append(root);
  await ahead.updateComplete;
  assert.isFalse(
    showAhead(root, shopPage(shopWith({ rented: 'rented' }), 'papers')),
    'another field is asked for',
  );
  assert.isFalse(showAhead(root, shopPage(draft, 'shop')), 'another page comes');
  assert.equal(ahead.className, 'ahead');
  assert.isTrue(showAhead(root, shopPage(draft, 'papers')));
  assert.deepEqual([left.className, ahead.className], ['left', '']);
});

it('of an application that starts anew nothing stays drawn', async () => {
  const pilot = openApplication(new FakeGateway());
  pilot.element.begun = true;
  await until(() => pagesOf(pilot).length === 2);
  await pilot.answer('applicantName', 'Nguyễn Văn An');
  const drawn: number[] = [];
  pilot.element.addEventListener('mc-step', () => drawn.push(pagesOf(pilot).length));
  pilot.element.setAttribute('unit', '26743');
  await until(() => drawn.length > 0);
  assert.deepEqual(drawn, [1]);
});

it('says nothing of what is missing on a page that was only drawn ahead', async () => {
  const pilot = await openWithTwo();
  pilot.press('Tiếp tục');
  await until(() => pilot.text.includes('Chỗ này còn trống'));
  const [, ahead] = pagesOf(pilot);
  assert.notInclude(textOf(ahead ?? pilot.element), 'Chỗ này còn trống');
});

it('draws nothing ahead of the review, nor while an answer is being changed', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.fillAll();
  assert.lengthOf(pagesOf(pilot), 0);
  deep(pilot.element, 'mc-answers', 'button')?.click();
  await until(() => pagesOf(pilot).length === 1);
  // As long as another page takes to be drawn ahead.
  const other = await openWithTwo();
  other.element.remove();
  assert.lengthOf(pagesOf(pilot), 1);
});

it('paints the summary and the first question before it draws what stands beside them', async () => {
  const pilot = openApplication(new FakeGateway());
  const panels = (): number => pilot.element.shadowRoot?.querySelectorAll('.side .panel').length ?? 0;
  const drawn: number[] = [];
  pilot.element.addEventListener('mc-step', () => drawn.push(panels()));
  await pilot.sees('Bản sao trích lục hộ tịch');
  await until(() => panels() === 1);
  pilot.press('Bắt đầu');
  await until(() => panels() === 2);
  await until(() => pagesOf(pilot).length === 2);
  await pilot.fillApplicant();
  pilot.press('Tiếp tục');
  await pilot.sees('Bạn cần trích lục nào?');
  assert.deepEqual(drawn, [0, 0, 2], 'summary, first question, second question');
});

for (const width of [360, 1100]) {
  it(`draws how far one is after the first question, and nothing moves (${width} px)`, async () => {
    const pilot = openApplication(new FakeGateway());
    pilot.element.style.width = `${width}px`;
    const openingAt = (): number | undefined => deep(pilot.element, '.opening')?.getBoundingClientRect().top;
    const progress = (): HTMLElement | undefined => deep(pilot.element, 'mc-progress');
    await pilot.sees('Bản sao trích lục hộ tịch');
    const first = Promise.withResolvers<number | undefined>();
    pilot.element.addEventListener('mc-step', () => {
      assert.isUndefined(progress());
      first.resolve(openingAt());
    });
    pilot.press('Bắt đầu');
    const before = await first.promise;
    await until(() => deep(pilot.element, 'mc-progress', 'ol'));
    assert.equal(openingAt(), before);
    assert.isAbove(before ?? 0, 0);
  });
}

it('paints a letter before it draws what the letter changes', async () => {
  const pilot = await openWithTwo();
  const name = pilot.field('applicantName');
  pilot.press('Tiếp tục');
  await until(() => pilot.text.includes('Chỗ này còn trống'));
  const box = deep(name ?? pilot.element, 'input');
  const error = (): boolean => box?.getAttribute('aria-invalid') === 'true';
  assert.isTrue(error());
  let frames = 0;
  const count = (): void => void (frames += 1);
  requestAnimationFrame(count);
  type(box, 'An');
  await Promise.resolve();
  assert.isTrue(error(), 'nothing is drawn in the turn of the letter');
  await pilot.element.updateComplete;
  assert.isAtLeast(frames, 1, 'a frame came first');
  await until(() => !error());
});
