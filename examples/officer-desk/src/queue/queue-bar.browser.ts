import { assert } from 'chai';
import '@motcua/elements/timeline';
import '../desk/desk.define.ts';
import { OfficerDesk } from '../desk/desk.ts';
import { token } from '../testing/fake-gateway.ts';
import { FakeQueue } from '../testing/fake-queue.ts';
import { assertAccessible, button, find, press, shows, until } from '../testing/page.ts';

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
});

function openDesk(queue: FakeQueue): OfficerDesk {
  history.replaceState(null, '', `#token=${token}`);
  const desk = new OfficerDesk();
  desk.fetch = queue.fetch;
  document.body.append(desk);
  return desk;
}

async function chooseCounter(desk: OfficerDesk, id: string): Promise<void> {
  const select = await until(() => find(desk, 'select'));
  assert.instanceOf(select, HTMLSelectElement);
  select.value = id;
  select.dispatchEvent(new Event('change'));
}

const openList = async (desk: OfficerDesk): Promise<void> =>
  (await until(() => find(desk, 'summary'))).click();

it('calls, calls again, ends, and calls the next one of this counter’s lines', async () => {
  const queue = new FakeQueue();
  const desk = openDesk(queue);
  await shows(desk, 'summary', 'Đang chờ: 3');
  assert.isUndefined(button(desk, 'Gọi số tiếp theo'));
  await chooseCounter(desk, '1');
  await press(desk, 'Gọi số tiếp theo');
  await shows(desk, '.number', 'A001');
  await assertAccessible();
  await press(desk, 'Gọi lại');
  await until(() => queue.acts.includes('1 again A001'));
  await press(desk, 'Xong, gọi số tiếp theo');
  await shows(desk, '.number', 'A002');
  await press(desk, 'Xong');
  await shows(desk, '.nobody', 'Chưa có ai chờ');
  assert.deepEqual(queue.acts, ['1 next', '1 again A001', '1 serve A001', '1 next', '1 serve A002']);
});

it('lets somebody be called later who was absent, or out of turn', async () => {
  const queue = new FakeQueue();
  const desk = openDesk(queue);
  await chooseCounter(desk, '1');
  await press(desk, 'Gọi số tiếp theo');
  await press(desk, 'Vắng mặt');
  await openList(desk);
  await shows(desk, 'details', 'Đã gọi mà vắng');
  await assertAccessible();
  await press(desk, 'Gọi A001');
  await shows(desk, '.number', 'A001');
  assert.deepEqual(queue.absent, []);
});

it('says what the gateway refuses, and that nobody answers', async () => {
  const queue = new FakeQueue();
  const desk = openDesk(queue);
  await chooseCounter(desk, '1');
  await press(desk, 'Gọi số tiếp theo');
  await shows(desk, '.number', 'A001');
  queue.refuses = 'queue-ticket-elsewhere';
  await press(desk, 'Gọi lại');
  await shows(desk, '.notice', 'queue-ticket-elsewhere');
  queue.isCutOff = true;
  await press(desk, 'Gọi lại');
  await shows(desk, '.notice', 'Mất kết nối');
  assert.isDefined(find(desk, '.number'));
  queue.isCutOff = false;
  window.dispatchEvent(new Event('focus'));
  await until(() => find(desk, '.notice') === undefined);
});

it('is in English too, and not there without a unit', async () => {
  const queue = new FakeQueue();
  const desk = openDesk(queue);
  await chooseCounter(desk, '5');
  await press(desk, 'English');
  await press(desk, 'Call the next number');
  await shows(desk, '.number', 'D001');
  desk.remove();
  const without = new OfficerDesk();
  history.replaceState(null, '', `#token=${token}`);
  without.fetch = queue.gateway.fetch;
  document.body.append(without);
  await until(() => find(without, '.case'));
  assert.isUndefined(find(without, 'officer-queue'));
});
