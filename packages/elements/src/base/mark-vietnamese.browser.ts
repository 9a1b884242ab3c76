import { assert } from 'chai';
import { markVietnamese } from './mark-vietnamese.ts';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  place.lang = 'zh-Hant';
  document.body.append(place);
});
afterEach(() => place.remove());

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const langOf = (selector: string): string | null | undefined =>
  place.querySelector(selector)?.getAttribute('lang');

it('what is in Vietnamese is marked, as long as it is', async () => {
  place.innerHTML =
    '<p id="own">您的資料</p><p id="name">Nguyễn Văn An</p><p id="mixed">請到 Phường Tân Bình</p><p id="code">H29.26740</p><p id="en" lang="en">Tiếng Việt</p>';
  markVietnamese(place);
  assert.deepEqual(['#own', '#name', '#mixed', '#code', '#en'].map(langOf), [null, 'vi', null, null, 'en']);
  const name = place.querySelector('#name');
  assert.isNotNull(name);
  name.firstChild?.replaceWith('姓名');
  await turn();
  assert.isFalse(name.hasAttribute('lang'));
  assert.isFalse(name.hasAttribute('data-fallback'));
});

it('in shadow roots too, and in what comes later', async () => {
  markVietnamese(place);
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Căn cứ pháp lý</p>';
  place.append(host);
  await turn();
  assert.equal(host.shadowRoot?.querySelector('p')?.lang, 'vi');
});

it('the page changes its language, and the words stay', async () => {
  place.lang = 'vi';
  place.innerHTML = '<div></div>';
  const host = place.querySelector('div');
  assert.isNotNull(host);
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Đăng ký kết hôn</p>';
  markVietnamese(place);
  const inner = host.shadowRoot?.querySelector('p');
  assert.equal(inner?.lang, '');
  place.lang = 'zh-Hant';
  await turn();
  assert.equal(inner?.lang, 'vi');
  place.lang = 'en';
  await turn();
  assert.isFalse(inner?.hasAttribute('lang'));
});

it('a page in Latin letters is left alone', () => {
  place.lang = 'en';
  place.innerHTML = '<p>Nguyễn Văn An</p>';
  markVietnamese(place);
  assert.equal(langOf('p'), null);
});
