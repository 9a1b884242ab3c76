import { assert } from 'chai';
import { openApplication } from '../testing/application-pilot.ts';
import { caseCode, FakeGateway } from '../testing/fake-gateway.ts';
import { assertAccessible, deep, focused, until } from '../testing/screen.ts';
import './application.define.ts';

afterEach(() => document.body.replaceChildren());

it('leads from the summary to the case code', async () => {
  const gateway = new FakeGateway();
  const pilot = openApplication(gateway);
  const steps: string[] = [];
  let told = '';
  document.body.addEventListener('mc-step', ({ step, pageId }) => steps.push(pageId ?? step), {
    once: false,
  });
  document.body.addEventListener('mc-submitted', (event) => (told = event.caseCode), { once: true });
  const historyLength = history.length;

  await pilot.sees('Bản sao trích lục hộ tịch');
  assert.include(pilot.text, '8.000 đ');
  await until(() => pilot.text.includes('281/2016/TT-BTC'));
  await pilot.fillAll();
  for (const shown of ['Nguyễn Văn An', '20/05/1999', 'Khai sinh', 'Tổng cộng'])
    assert.include(pilot.text, shown);
  await pilot.consentAndSubmit();
  await pilot.sees('Đã nộp hồ sơ');

  assert.include(pilot.text, caseCode);
  assert.equal(told, caseCode);
  assert.equal(gateway.submitted.length, 1);
  const { request } = gateway.submitted[0] ?? assert.fail('nothing was submitted');
  assert.deepEqual(request.answers['applicantName'], { value: 'Nguyễn Văn An', provenance: 'typed' });
  assert.deepInclude(request, { unit: '26740', channel: 'website', language: 'vi', feeShown: 8000 });
  assert.isTrue(request.consent.given);
  assert.deepEqual(
    [...new Set(steps)],
    [
      'summary',
      'applicant',
      'extract',
      'subject',
      'registration',
      'delivery',
      'contact',
      'review',
      'sending',
      'done',
    ],
  );
  assert.equal(history.length, historyLength);
  assert.equal(localStorage.length + sessionStorage.length, 0);
});

it('has nothing that axe finds, on any step', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  await assertAccessible(pilot.element);
  pilot.press('Bắt đầu');
  await pilot.sees('Thông tin của bạn');
  pilot.press('Tiếp tục');
  await until(() => pilot.text.includes('Chỗ này còn trống'));
  await assertAccessible(pilot.element);
  pilot.press('Quay lại');
  await pilot.fillAll();
  pilot.press('Nộp hồ sơ');
  await until(() => pilot.text.includes('ô đồng ý'));
  await assertAccessible(pilot.element);
  await pilot.consentAndSubmit();
  await pilot.sees('Đã nộp hồ sơ');
  await assertAccessible(pilot.element);
});

it('goes back without losing an answer, and from the review to an answer and back', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.fillAll();
  pilot.press('Quay lại');
  await pilot.sees('Báo tin cho bạn qua số nào?');
  const phone = await until(
    () => deep(pilot.field('phone') ?? pilot.element, 'input') as HTMLInputElement | undefined,
  );
  assert.equal(phone.value.replaceAll(' ', ''), '0900000123');
  pilot.press('Tiếp tục');
  await pilot.sees('Bạn kiểm tra lại giúp');

  const changes = deep(pilot.element, 'mc-answers')?.shadowRoot?.querySelectorAll('button') ?? [];
  const change = [...changes].find((button) => button.ariaLabel?.includes('Trích lục'));
  change?.click();
  await pilot.sees('Bạn cần trích lục nào?');
  await pilot.choose('kind', 'marriage');
  pilot.press('Về phần kiểm tra');
  // Only what the change has brought up is asked.
  await pilot.sees('Người kết hôn kia là ai?');
  await pilot.answer('spouseName', 'Trần Thị Bình');
  pilot.press('Về phần kiểm tra');
  await pilot.sees('Bạn kiểm tra lại giúp');
  assert.include(pilot.text, 'Trần Thị Bình');
});

it('stays on a page with mistakes, says what to do, and leads to it', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  pilot.press('Bắt đầu');
  await pilot.fillApplicant();
  await pilot.answer('applicantIdNumber', '00109901');
  pilot.press('Tiếp tục');
  await until(() => pilot.text.includes('Mới có 8 chữ số'));
  assert.equal(pilot.question, 'Thông tin của bạn');
  await until(() => focused()?.id === 'input');
  await pilot.answer('applicantIdNumber', '001099012345');
  await until(() => !pilot.text.includes('Mới có'));
  pilot.press('Tiếp tục');
  await pilot.sees('Bạn cần trích lục nào?');
});

it('moves the focus to the question of each step, but takes none when it loads', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  assert.equal(focused(), document.body);
  pilot.press('Bắt đầu');
  await until(() => focused()?.textContent?.trim() === 'Thông tin của bạn');
  pilot.press('Quay lại');
  await until(() => focused()?.textContent?.trim() === 'Bản sao trích lục hộ tịch');
});

it('moves the focus at once while the views of the review are still on their way', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  Object.assign(pilot.element, { late: 'loading' });
  pilot.press('Bắt đầu');
  await until(() => focused()?.textContent?.trim() === 'Thông tin của bạn');
});

it('never ticks the consent, and does not send without it', async () => {
  const gateway = new FakeGateway();
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  assert.isFalse((await until(() => pilot.consent)).checked);
  pilot.press('Nộp hồ sơ');
  await until(() => pilot.text.includes('ô đồng ý'));
  await until(() => focused() === pilot.consent);
  assert.equal(gateway.submitted.length, 0);
  pilot.consent?.click();
  await until(() => !pilot.text.includes('chạm vào ô đồng ý'));
});

it('changes its language at any step and loses nothing', async () => {
  const gateway = new FakeGateway();
  const pilot = openApplication(gateway);
  await pilot.sees('Bản sao trích lục hộ tịch');
  pilot.press('Bắt đầu');
  await pilot.answer('applicantName', 'Nguyễn Văn An');
  pilot.element.setAttribute('language', 'en');
  await pilot.sees('Your details');
  const name = deep(pilot.field('applicantName') ?? pilot.element, 'input') as HTMLInputElement;
  assert.equal(name.value, 'Nguyễn Văn An');
  pilot.element.setAttribute('language', 'vi');
  await pilot.sees('Thông tin của bạn');
  pilot.press('Quay lại');
  await pilot.fillAll();
  (await until(() => pilot.consent)).click();
  pilot.element.setAttribute('language', 'en');
  await pilot.sees('Please check your answers');
  assert.isTrue(pilot.consent?.checked);
  pilot.press('Submit');
  await pilot.sees('Your application is in');
  assert.equal(gateway.submitted[0]?.request.language, 'en');
});

it('speaks Vietnamese where the page names a language that it does not have', async () => {
  const pilot = openApplication(new FakeGateway());
  pilot.element.setAttribute('language', 'fr');
  await pilot.sees('Bản sao trích lục hộ tịch');
  assert.equal(pilot.element.lang, 'vi');
});

it('asks before the page is left while there are answers, and only then', async () => {
  const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  assert.isFalse(asks());
  await pilot.fillAll();
  assert.isTrue(asks());
  await pilot.consentAndSubmit();
  await pilot.sees('Đã nộp hồ sơ');
  assert.isFalse(asks());
});

it('starts a new application with nothing of the one before', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await pilot.sees('Đã nộp hồ sơ');
  pilot.press('Làm hồ sơ khác');
  await pilot.sees('Bản sao trích lục hộ tịch');
  pilot.press('Bắt đầu');
  await pilot.sees('Thông tin của bạn');
  assert.notInclude(pilot.text, 'Nguyễn Văn An');
});

it('starts anew with another unit, and wipes what was typed', async () => {
  const pilot = openApplication(new FakeGateway());
  await pilot.sees('Bản sao trích lục hộ tịch');
  pilot.press('Bắt đầu');
  await pilot.answer('applicantName', 'Nguyễn Văn An');
  pilot.element.setAttribute('unit', '26743');
  await pilot.sees('Bản sao trích lục hộ tịch');
  pilot.press('Bắt đầu');
  await pilot.sees('Thông tin của bạn');
  assert.notInclude(pilot.text, 'Nguyễn Văn An');
});

it('works twice on a page, each for itself', async () => {
  const first = openApplication(new FakeGateway());
  const second = openApplication(new FakeGateway());
  for (const pilot of [first, second]) {
    await pilot.sees('Bản sao trích lục hộ tịch');
    pilot.press('Bắt đầu');
    await pilot.sees('Thông tin của bạn');
  }
  await first.answer('applicantName', 'Nguyễn Văn An');
  await second.answer('applicantName', 'Trần Thị Bình');
  assert.include(first.text, 'Nguyễn Văn An');
  assert.notInclude(second.text, 'Nguyễn Văn An');
});

it("keeps its looks under a page's rules on bare elements", async () => {
  const hostile = new CSSStyleSheet();
  hostile.replaceSync(`
    * { font: italic 9px/1 monospace; letter-spacing: 4px; color: red; text-transform: uppercase; text-align: right }
    button, input, h1, p, label { display: none !important; all: unset }
  `);
  document.adoptedStyleSheets = [hostile];
  try {
    const pilot = openApplication(new FakeGateway());
    await pilot.sees('Bản sao trích lục hộ tịch');
    pilot.press('Bắt đầu');
    await pilot.sees('Thông tin của bạn');
    const label = await until(() => deep(pilot.field('applicantName') ?? pilot.element, 'label'));
    const style = getComputedStyle(label);
    assert.deepInclude(
      {
        size: style.fontSize,
        transform: style.textTransform,
        spacing: style.letterSpacing,
        slant: style.fontStyle,
      },
      { size: '18px', transform: 'none', spacing: 'normal', slant: 'normal' },
    );
    const name = await until(() => deep(pilot.element, '.name'));
    assert.notEqual(getComputedStyle(name).color, 'rgb(255, 0, 0)');
    assert.notEqual(getComputedStyle(name).display, 'none');
    assert.equal(getComputedStyle(name).textTransform, 'none');
  } finally {
    document.adoptedStyleSheets = [];
  }
});
