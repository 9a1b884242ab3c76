import { assert } from 'chai';
import '@motcua/elements/timeline';
import '../desk/desk.define.ts';
import { OfficerDesk } from '../desk/desk.ts';
import { FakeCare, sampleCall } from '../testing/fake-care.ts';
import { token } from '../testing/fake-gateway.ts';
import { assertAccessible, find, press, shows, type, until } from '../testing/page.ts';

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '#');
});

function openDesk(care: FakeCare): OfficerDesk {
  history.replaceState(null, '', `#token=${token}`);
  const desk = new OfficerDesk();
  desk.fetch = care.fetch;
  document.body.append(desk);
  return desk;
}

it('shows who waits where, and says who goes', async () => {
  const care = new FakeCare();
  const desk = openDesk(care);
  await shows(desk, 'li.waiting', 'Kiosk 1');
  await shows(desk, 'li.waiting', 'Điền đơn · Trích lục hộ tịch');
  await shows(desk, '.spoken', '1 người đang chờ giúp');
  await assertAccessible();
  const bar = await until(() => find(desk, 'officer-care'));
  await type(bar, 'input', 'Quầy 3');
  await press(desk, 'Tôi đến');
  await shows(desk, 'li.answered', 'Quầy 3 đang đến');
  await assertAccessible();
  await press(desk, 'Đã giúp xong');
  await until(() => find(desk, '[data-place]') === undefined);
  assert.deepEqual(care.calls, []);
});

it('a new call shows by itself; nobody waiting takes no room', async () => {
  const care = new FakeCare();
  care.calls = [];
  const desk = openDesk(care);
  await until(() => find(desk, '.case'));
  assert.isUndefined(find(desk, '[data-place]'));
  care.calls = [{ ...sampleCall, place: 'Kiosk 2' }];
  window.dispatchEvent(new Event('focus'));
  await shows(desk, 'li.waiting', 'Kiosk 2');
});

it('a press that does not get through is said, and can be repeated', async () => {
  const care = new FakeCare();
  const desk = openDesk(care);
  await shows(desk, 'li.waiting', 'Kiosk 1');
  care.isCutOff = true;
  await press(desk, 'Tôi đến');
  await shows(desk, '.notice', 'Chưa báo được');
  care.isCutOff = false;
  await press(desk, 'Tôi đến');
  await shows(desk, 'li.answered', 'Có người đang đến');
});

it('shows the counts of what people said, and nothing else', async () => {
  const care = new FakeCare();
  care.calls = [];
  care.feedback = [
    {
      unit: '26740',
      service: 'extract',
      name: { vi: 'Trích lục hộ tịch', en: 'Civil-status extract' },
      scores: [
        { score: 2, count: 1 },
        { score: 5, count: 7 },
      ],
      reasons: [{ reason: 'easy', count: 3 }],
    },
    { unit: '26740', service: 'case-status', scores: [{ score: 4, count: 2 }], reasons: [] },
  ];
  const desk = openDesk(care);
  const view = await until(() => find(desk, 'officer-feedback'));
  (await until(() => find(view, 'summary'))).click();
  const row = await until(() => find(view, '[data-service=extract]'));
  assert.equal(row.innerText.replaceAll(/\s+/g, ' ').trim(), 'Trích lục hộ tịch 7 0 0 1 0 Dễ làm: 3');
  await shows(view, '[data-service=case-status]', 'Tra hồ sơ');
  await assertAccessible();
  await press(desk, 'English');
  await shows(view, '[data-service=extract]', 'Easy to do: 3');
});
