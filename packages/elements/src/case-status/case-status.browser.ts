import { assert } from 'chai';
import { caseCode, caseStatus, FakeGateway, json, offline, problem } from '../testing/fake-gateway.ts';
import { assertAccessible, deep, focused, textOf, type, until } from '../testing/screen.ts';
import './case-status.define.ts';
import type { McCaseStatus } from './case-status.ts';

afterEach(() => document.body.replaceChildren());

function open(gateway: FakeGateway, attributes: Readonly<Record<string, string>> = {}): McCaseStatus {
  const element = document.createElement('mc-case-status');
  element.fetch = gateway.fetch;
  element.setAttribute('gateway', 'http://gateway.example');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

async function lookUp(element: McCaseStatus, typed: string): Promise<void> {
  type(await until(() => deep(element, 'mc-text-field', 'input')), typed);
  press(element, 0);
}

function press(element: McCaseStatus, index: number): void {
  const button = element.shadowRoot?.querySelectorAll('mc-button')[index];
  assert.isDefined(button);
  deep(button, 'button')?.click();
}

const says = (element: McCaseStatus, text: string): Promise<true> =>
  until(() => (textOf(element).includes(text) ? true : undefined));

it('finds a case however its code is typed, and shows who holds it and until when', async () => {
  const gateway = new FakeGateway();
  const element = open(gateway);
  await until(() => deep(element, 'mc-text-field', 'input'));
  await assertAccessible(element);
  await lookUp(element, ' h29.26740 – 261122–0007 ');
  await says(element, 'Hồ sơ đang ở đâu');
  assert.deepEqual(gateway.paths, [`/v1/cases/${caseCode}`]);
  for (const text of [
    caseCode,
    'Xong trước 17:00',
    'Cán bộ tra sổ hộ tịch',
    'Công chức tư pháp',
    'Đang làm',
    'Phường Sài Gòn',
  ]) {
    assert.include(textOf(element), text);
  }
  await until(() => focused()?.textContent?.startsWith('Xong trước'));
  await assertAccessible(element);
});

it('shows the case of its attribute without being asked, and takes no focus', async () => {
  const element = open(new FakeGateway(), { 'case-code': caseCode });
  await says(element, 'Hồ sơ đang ở đâu');
  assert.equal(focused(), document.body);
});

it('says what is missing in a code before it asks anybody', async () => {
  const gateway = new FakeGateway();
  const element = open(gateway);
  await lookUp(element, '');
  await says(element, 'Bạn gõ mã hồ sơ');
  await lookUp(element, 'H29.26740');
  await says(element, 'Mã này chưa đủ');
  await until(() => focused()?.id === 'input');
  assert.deepEqual(gateway.paths, []);
});

it('a code that nobody has: says so in the words of the gateway, and the code can be mended', async () => {
  const gateway = new FakeGateway();
  gateway.onCase = () => problem(404, 'case-unknown');
  const element = open(gateway);
  await lookUp(element, caseCode);
  await says(element, 'Lỗi case-unknown.');
  await assertAccessible(element);
  gateway.onCase = () => json(caseStatus());
  await lookUp(element, caseCode);
  await says(element, 'Hồ sơ đang ở đâu');
});

it('no connection: says so; while a case is shown, its last news stay and say from when they are', async () => {
  const gateway = new FakeGateway();
  gateway.onCase = offline;
  const element = open(gateway);
  await lookUp(element, caseCode);
  await says(element, 'Chưa hỏi được nơi giữ hồ sơ');
  gateway.onCase = () => json(caseStatus());
  press(element, 0);
  await says(element, 'Tin lúc');
  gateway.onCase = offline;
  press(element, 0);
  await says(element, 'Chưa có tin mới hơn');
  assert.include(textOf(element), 'Cán bộ tra sổ hộ tịch');
  gateway.onCase = () => json(caseStatus({ state: 'finished' }));
  press(element, 0);
  await says(element, 'Hồ sơ đã xong');
});

it('a returned case says why and what to do', async () => {
  const gateway = new FakeGateway();
  gateway.onCase = () => json(caseStatus({ state: 'returned', returnReason: 'Thiếu giấy ủy quyền.' }));
  const element = open(gateway, { 'case-code': caseCode });
  await says(element, 'Hồ sơ cần bổ sung');
  assert.include(textOf(element), 'Thiếu giấy ủy quyền.');
  await assertAccessible(element);
});

it('a case past its date says that it is late', async () => {
  const gateway = new FakeGateway();
  gateway.onCase = () => json(caseStatus({ dueAt: '2026-01-05T10:00:00Z' }));
  const element = open(gateway, { 'case-code': caseCode });
  await says(element, 'Hồ sơ đã quá hẹn');
  assert.include(textOf(element), 'Hẹn trước 17:00, 05/01/2026');
});

it('changes its language with the case on the screen', async () => {
  const gateway = new FakeGateway();
  const element = open(gateway, { 'case-code': caseCode });
  await says(element, 'Hồ sơ đang ở đâu');
  element.setAttribute('language', 'en');
  await says(element, 'Where the case is');
  assert.include(textOf(element), 'Ready before 17:00, Monday 23/11/2099');
  assert.equal(gateway.paths.length, 1);
});

it('another case starts with an empty box', async () => {
  const element = open(new FakeGateway(), { 'case-code': caseCode });
  await says(element, 'Hồ sơ đang ở đâu');
  press(element, 1);
  const input = await until(() => deep(element, 'mc-text-field', 'input') as HTMLInputElement | undefined);
  assert.equal(input.value, '');
  await until(() => focused() === input);
});

it('an answer that comes after the attribute has changed is not shown', async () => {
  const gateway = new FakeGateway();
  let answer: (response: Response) => void = () => undefined;
  gateway.onCase = () => new Promise((resolve) => (answer = resolve));
  const element = open(gateway, { 'case-code': caseCode });
  await until(() => gateway.paths.length === 1);
  const late = answer;
  gateway.onCase = () => json(caseStatus({ caseCode: 'H29.26740-261122-0008' }));
  element.setAttribute('case-code', 'H29.26740-261122-0008');
  await says(element, 'H29.26740-261122-0008');
  late(json(caseStatus()));
  await element.updateComplete;
  assert.notInclude(textOf(element), caseCode);
});
