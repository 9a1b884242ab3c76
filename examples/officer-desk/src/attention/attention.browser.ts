import { assert } from 'chai';
import '@motcua/elements/timeline';
import '../desk/desk.define.ts';
import { OfficerDesk } from '../desk/desk.ts';
import { FakeAttention } from '../testing/fake-attention.ts';
import { token } from '../testing/fake-gateway.ts';
import { assertAccessible, find, press, shows, until } from '../testing/page.ts';

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
});

function openDesk(attention: FakeAttention): OfficerDesk {
  history.replaceState(null, '', `#token=${token}`);
  const desk = new OfficerDesk();
  desk.fetch = attention.fetch;
  document.body.append(desk);
  return desk;
}

/** Opens the list and the one application in it. */
async function openFirst(desk: OfficerDesk): Promise<void> {
  const view = await until(() => find(desk, 'officer-attention'));
  (await until(() => find(view, 'summary'))).click();
  await shows(view, '.entry', 'Lệ phí đã khác với lúc người dân làm đơn.');
  await shows(view, '.entry', 'Gửi từ Kiosk 1');
  await assertAccessible();
  (await until(() => find(view, '.entry'))).click();
  await shows(desk, 'officer-attention-dialog dialog, dialog', '4821-0937-5526-1184');
}

it('shows why an application is no case and what it says, and hands it in again', async () => {
  const attention = new FakeAttention();
  const desk = openDesk(attention);
  await openFirst(desk);
  await shows(desk, 'dialog', 'Nguyễn Văn An');
  await assertAccessible();
  await press(desk, 'Thử lại');
  await shows(desk, '.notice.wrong', 'Lệ phí đã thay đổi.');
  attention.isMended = true;
  await press(desk, 'Thử lại');
  await shows(desk, '.said', 'Đã thành hồ sơ H29.26740-261123-0007.');
  await until(() => find(desk, 'officer-attention-dialog') === undefined);
  assert.isUndefined(find(desk, '.entry'));
});

it('takes off the list what has been settled in another way', async () => {
  const attention = new FakeAttention();
  const desk = openDesk(attention);
  await openFirst(desk);
  await press(desk, 'Đã giải quyết');
  await shows(desk, '.said', 'Đã ghi là giải quyết xong.');
  assert.deepEqual(attention.items, []);
});

it('says when a press did not get through, and what cannot be read', async () => {
  const attention = new FakeAttention();
  const { answers: _answers, ...unreadable } = attention.items[0] ?? assert.fail('no item');
  attention.items = [{ ...unreadable, problem: 'fee-changed' }];
  const desk = openDesk(attention);
  await openFirst(desk);
  await shows(desk, 'dialog', 'Không đọc được hồ sơ này.');
  attention.isCutOff = true;
  await press(desk, 'Đã giải quyết');
  await shows(desk, '.notice.wrong', 'Chưa kết nối được.');
  assert.equal(attention.items.length, 1);
});

it('with nothing to look at it takes no room', async () => {
  const attention = new FakeAttention();
  attention.items = [];
  const desk = openDesk(attention);
  await until(() => find(desk, '.case'));
  assert.isUndefined(find(desk, '[data-number]'));
});
