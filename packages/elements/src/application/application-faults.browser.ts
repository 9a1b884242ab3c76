import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { assert } from 'chai';
import { openApplication } from '../testing/application-pilot.ts';
import { caseCode, FakeGateway, json, offline, problem, submissionResult } from '../testing/fake-gateway.ts';
import { assertAccessible, deep, focused, until } from '../testing/screen.ts';
import './application.define.ts';

afterEach(() => document.body.replaceChildren());

it('no gateway when it loads: says so, and opens after another try', async () => {
  const gateway = new FakeGateway();
  gateway.onProcedure = offline;
  const pilot = openApplication(gateway);
  await pilot.sees('Chưa liên lạc được với nơi nhận hồ sơ');
  await assertAccessible(pilot.element);
  gateway.onProcedure = () => json(gateway.definition);
  pilot.press('Thử lại');
  await pilot.sees('Bản sao trích lục hộ tịch');
  await until(() => focused()?.textContent?.trim() === 'Bản sao trích lục hộ tịch');
});

it('an unknown procedure and an unknown unit each have a sentence and no way on', async () => {
  const gateway = new FakeGateway();
  gateway.onProcedure = () => problem(404, 'procedure-unknown');
  await openApplication(gateway).sees('Hiện chưa nộp được thủ tục này trên mạng');
  document.body.replaceChildren();
  const other = new FakeGateway();
  other.onUnit = () => problem(404, 'unit-unknown');
  const pilot = openApplication(other);
  await pilot.sees('Trang này chưa ghi đúng nơi nhận hồ sơ');
  assert.isNull(pilot.element.shadowRoot?.querySelector('mc-button') ?? null);
});

it('an answer that is no definition is treated as no answer', async () => {
  const gateway = new FakeGateway();
  gateway.onProcedure = () => new Response('<h1>It works!</h1>');
  await openApplication(gateway).sees('Chưa liên lạc được với nơi nhận hồ sơ');
});

it('a submission that nobody answers is not called submitted, and is one case in the end', async () => {
  const gateway = new FakeGateway();
  gateway.onSubmit = [
    offline,
    () => new Response('<h1>502</h1>', { status: 502 }),
    () => json(submissionResult(), 201),
  ];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await pilot.sees('Hồ sơ chưa chắc đã đến nơi');
  assert.notInclude(pilot.text, 'Đã nộp');
  assert.include(pilot.text, 'Câu trả lời của bạn còn nguyên');
  await until(() => focused()?.textContent?.trim() === 'Hồ sơ chưa chắc đã đến nơi');
  await assertAccessible(pilot.element);
  pilot.press('Gửi lại ngay');
  await until(() => gateway.submitted.length === 2 && pilot.text.includes('chưa trả lời rõ ràng'));
  await until(() => deep(pilot.element, '.actions mc-button')?.textContent?.includes('Gửi lại ngay'));
  pilot.press('Gửi lại ngay');
  await pilot.sees('Đã nộp hồ sơ');
  assert.include(pilot.text, caseCode);
  assert.equal(new Set(gateway.submitted.map(({ key }) => key)).size, 1);
  assert.equal(new Set(gateway.submitted.map(({ request }) => JSON.stringify(request))).size, 1);
});

it('moved within the page while it waits, it goes on under the same id', async () => {
  const gateway = new FakeGateway();
  gateway.onSubmit = [offline, () => json(submissionResult(), 201)];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await pilot.sees('Hồ sơ chưa chắc đã đến nơi');
  const elsewhere = document.createElement('div');
  document.body.append(elsewhere);
  elsewhere.append(pilot.element);
  await pilot.sees('Đã nộp hồ sơ');
  assert.equal(gateway.submitted[0]?.key, gateway.submitted[1]?.key);
});

it('the connection comes back: it is sent at once, not after the pause', async () => {
  const gateway = new FakeGateway();
  gateway.onSubmit = [offline, offline, offline, () => json(submissionResult(), 201)];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await until(() => pilot.text.includes('sau 4 giây'));
  window.dispatchEvent(new Event('online'));
  await until(() => {
    assert.notInclude(pilot.text, 'sau 3 giây');
    return gateway.submitted.length === 4;
  });
  await pilot.sees('Đã nộp hồ sơ');
});

it('a changed fee is shown, and consent is asked again', async () => {
  const gateway = new FakeGateway();
  gateway.onSubmit = [() => problem(409, 'fee-changed'), () => json(submissionResult(), 201)];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  const [line] = civilStatusExtract.fee.lines;
  assert.isDefined(line);
  gateway.definition = {
    ...civilStatusExtract,
    version: '1.1.0',
    fee: {
      ...civilStatusExtract.fee,
      lines: [{ ...line, amount: 10_000 }],
    },
  };
  await pilot.consentAndSubmit();
  await until(() => pilot.text.includes('Lệ phí vừa thay đổi'));
  assert.include(pilot.text, 'Trước là 8.000 đ, bây giờ là 10.000 đ');
  assert.include(pilot.text, 'Nguyễn Văn An');
  assert.isFalse(pilot.consent?.checked);
  await assertAccessible(pilot.element);
  await pilot.consentAndSubmit();
  await pilot.sees('Đã nộp hồ sơ');
  const [first, second] = gateway.submitted;
  assert.equal(second?.request.feeShown, 10_000);
  assert.equal(second?.request.procedure.version, '1.1.0');
  assert.notEqual(first?.key, second?.key);
});

it('what the gateway refuses leads to its field', async () => {
  const gateway = new FakeGateway();
  const errors = [{ fieldId: 'phone', code: 'phone-prefix', parameters: {} }];
  gateway.onSubmit = [
    () => problem(422, 'application-invalid', { errors }),
    () => json(submissionResult(), 201),
  ];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await pilot.sees('Báo tin cho bạn qua số nào?');
  await until(() => focused()?.id === 'input');
  assert.include(pilot.text, 'Số điện thoại bắt đầu');
  await pilot.answer('phone', '0911000123');
  pilot.press('Về phần kiểm tra');
  await pilot.sees('Bạn kiểm tra lại giúp');
  pilot.press('Nộp hồ sơ');
  await pilot.sees('Đã nộp hồ sơ');
  assert.equal(gateway.submitted[1]?.request.answers['phone']?.value, '0911000123');
});

it('what no question here can mend is told in the words of the gateway', async () => {
  const gateway = new FakeGateway();
  const errors = [{ fieldId: 'gone', code: 'unknown-field', parameters: {} }];
  gateway.onSubmit = [() => problem(422, 'application-invalid', { errors })];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await until(() => pilot.text.includes('Hồ sơ chưa gửi được'));
  assert.include(pilot.text, 'Lỗi application-invalid.');
});

it('any other refusal is told in its own words, and nothing is lost', async () => {
  const gateway = new FakeGateway();
  gateway.onSubmit = [() => problem(403, 'origin-not-allowed')];
  const pilot = openApplication(gateway);
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await until(() => pilot.text.includes('Hồ sơ chưa gửi được'));
  assert.include(pilot.text, 'Lỗi origin-not-allowed.');
  assert.include(pilot.text, 'Nguyễn Văn An');
});

it('taken from the page, it stops what is under way', async () => {
  const gateway = new FakeGateway();
  let signal: AbortSignal | null | undefined;
  const fetch = gateway.fetch;
  const pilot = openApplication(gateway);
  pilot.element.fetch = (input, init) => {
    signal = init?.signal;
    return init?.method === 'POST' ? new Promise<Response>(() => undefined) : fetch(input, init);
  };
  pilot.element.setAttribute('gateway', 'http://other.example');
  await pilot.fillAll();
  await pilot.consentAndSubmit();
  await pilot.sees('Đang gửi hồ sơ');
  pilot.element.remove();
  assert.isTrue(signal?.aborted);
});
