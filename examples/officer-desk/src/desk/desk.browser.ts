import { assert } from 'chai';
import '@motcua/elements/timeline';
import './desk.define.ts';
import { FakeGateway, sampleCase, token } from '../testing/fake-gateway.ts';
import {
  assertAccessible,
  button,
  find,
  focused,
  openDesk,
  press,
  shows,
  type,
  until,
} from '../testing/page.ts';

const code = 'H29.26740-261123-0001';
const other = sampleCase({
  caseCode: 'H29.26740-261123-0002',
  submittedAt: '2026-11-23T03:00:00Z',
  applicantName: 'Đặng Thị Ưng',
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
});

it('signs in by the address, and leaves no trace of the token there', async () => {
  const desk = openDesk(new FakeGateway(sampleCase()));
  await shows(desk, '.case', code);
  assert.notInclude(location.href, token);
  assert.notInclude(JSON.stringify([localStorage, sessionStorage]), token);
  assert.equal(document.cookie, '');
});

it('asks for the token, says when it is wrong, and forgets it when the officer leaves', async () => {
  const desk = openDesk(new FakeGateway(sampleCase()), { signedIn: false });
  await press(desk, 'Đăng nhập');
  await shows(desk, '.error', 'còn trống');
  await type(desk, 'input', 'not-the-token');
  await press(desk, 'Đăng nhập');
  await shows(desk, '.error', 'officer-token-wrong');
  await assertAccessible();
  await type(desk, 'input', token);
  await press(desk, 'Đăng nhập');
  await shows(desk, '.case', code);
  await press(desk, 'Thoát');
  await until(() => find(desk, 'officer-login'));
  assert.isUndefined(find(desk, '.case'));
});

it('shows who, where from, and where each answer came from', async () => {
  const desk = openDesk(new FakeGateway(sampleCase()));
  await press(desk, code);
  await shows(desk, 'h2.code', code);
  assert.equal(focused()?.textContent, code);
  const detail = await until(() => find(desk, 'dl.facts'));
  assert.include(detail.innerText, 'Kiosk 1');
  const answers = (await until(() => find(desk, '.answers'))).innerText;
  assert.include(answers, 'Mã QR trên thẻ');
  assert.include(answers, 'Cần đối chiếu thẻ tại quầy');
  await assertAccessible();
});

it('takes a case step by step to its end', async () => {
  const gateway = new FakeGateway(sampleCase());
  const desk = openDesk(gateway);
  await press(desk, code);
  await press(desk, 'Tiếp theo: Ký và đóng dấu');
  await shows(desk, '.notice', 'bước tiếp theo');
  await press(desk, 'Tiếp theo: Trả giấy');
  await press(desk, 'Hoàn tất hồ sơ');
  await shows(desk, '.notice', 'Hồ sơ đã xong');
  assert.equal(gateway.cases.get(code)?.state, 'finished');
  assert.isUndefined(button(desk, 'Trả lại'));
});

it('returns a case with a reason, which can be mended when it names somebody', async () => {
  const gateway = new FakeGateway(sampleCase());
  const desk = openDesk(gateway);
  await press(desk, code);
  await press(desk, 'Trả lại');
  await press(desk, 'Trả lại hồ sơ');
  await shows(desk, 'dialog .error', 'lý do');
  await assertAccessible();
  await type(desk, 'textarea', 'Gọi Nguyễn Văn An');
  await press(desk, 'Trả lại hồ sơ');
  await shows(desk, 'dialog .error', 'reason-personal');
  await type(desk, 'textarea', 'Thiếu giấy ủy quyền.');
  await press(desk, 'Trả lại hồ sơ');
  await shows(desk, '.reason', 'Thiếu giấy ủy quyền.');
  await press(desk, 'Nhận lại hồ sơ');
  await shows(desk, '.notice', 'nhận lại');
  assert.equal(gateway.cases.get(code)?.state, 'in-progress');
});

it('asks before steps are skipped, and Escape changes nothing', async () => {
  const gateway = new FakeGateway(sampleCase());
  const desk = openDesk(gateway);
  await press(desk, code);
  await press(desk, 'Hoàn tất ngay');
  const dialog = await until(() => find(desk, 'dialog'));
  assert.include(dialog.innerText, 'Còn 3 bước');
  assert.equal(focused()?.textContent.trim(), 'Quay lại');
  await assertAccessible();
  dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  await until(() => find(desk, 'dialog') === undefined);
  assert.equal(gateway.cases.get(code)?.state, 'in-progress');
});

it('shows what another officer did, and refuses to act on what is no longer so', async () => {
  const gateway = new FakeGateway(sampleCase());
  const desk = openDesk(gateway);
  await press(desk, code);
  await shows(desk, 'h2.code', code);
  gateway.change(code, { place: 'Kiosk 2' });
  await press(desk, 'Tiếp theo: Ký và đóng dấu');
  await shows(desk, '.notice', 'case-changed');
  await shows(desk, 'dl.facts', 'Kiosk 2');
  gateway.change(code, { place: 'Kiosk 3' });
  window.dispatchEvent(new Event('focus'));
  await until(() => find(desk, 'dl.facts')?.innerText.includes('Kiosk 3'));
});

it('shows a new case by itself, and says so', async () => {
  const gateway = new FakeGateway(sampleCase());
  const desk = openDesk(gateway);
  await shows(desk, '.case', code);
  gateway.cases.set(other.caseCode, other);
  window.dispatchEvent(new Event('focus'));
  await shows(desk, '.case', other.caseCode);
  await until(() => find(desk, '.sill .news')?.innerText.includes('1 hồ sơ mới'));
});

it('says when the connection is gone, keeps what it shows, and recovers', async () => {
  const gateway = new FakeGateway(sampleCase());
  const desk = openDesk(gateway);
  await shows(desk, '.case', code);
  gateway.isCutOff = true;
  window.dispatchEvent(new Event('focus'));
  await shows(desk, '.sill .wrong', 'Mất kết nối');
  assert.isDefined(find(desk, '.case'));
  gateway.isCutOff = false;
  await press(desk, 'Tải lại');
  await until(() => find(desk, '.sill .wrong') === undefined);
});

it('finds by name without diacritics and filters by state', async () => {
  const desk = openDesk(
    new FakeGateway(sampleCase({ state: 'returned', returnReason: 'Thiếu giấy.' }), other),
  );
  await until(() => find(desk, '.case'));
  await type(desk, 'input', 'dang ung');
  await shows(desk, '.title', '1 hồ sơ');
  assert.isDefined(button(desk, other.caseCode));
  assert.isUndefined(button(desk, code));
  await type(desk, 'input', '');
  await press(desk, 'Đã trả lại');
  await until(() => button(desk, other.caseCode) === undefined);
  assert.isDefined(button(desk, code));
});

it('speaks English when asked', async () => {
  const desk = openDesk(new FakeGateway(sampleCase()));
  await press(desk, code);
  await press(desk, 'English');
  await shows(desk, '.main', 'Next: Step 3');
  assert.equal(document.documentElement.lang, 'en');
  assert.equal(document.title, 'Officer’s desk');
  await assertAccessible();
  await press(desk, 'Tiếng Việt');
  await until(() => document.documentElement.lang === 'vi');
});
