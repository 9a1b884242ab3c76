import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import { translator } from '@motcua/texts';
import { phoneTexts } from '@motcua/texts/phone';
import './phone.define.ts';
import type { Link } from './link.ts';
import type { McPhone } from './phone.ts';
import { FakeKiosk, no, picture } from './testing/fake-kiosk.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

const filesLink: Link = { kind: 'files', id: 'handoff-1', phoneToken: 'token' };

before(async () => {
  document.title = 'Một Cửa';
  await setViewport({ width: 390, height: 844 });
  await Promise.all(
    ['../../../packages/elements/src/styles/tokens.css', './phone.css'].map(
      (file) =>
        new Promise((resolve, reject) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.href = new URL(file, import.meta.url).href;
          link.addEventListener('load', resolve);
          link.addEventListener('error', () => reject(new Error(`not served: ${file}`)));
          document.head.append(link);
        }),
    ),
  );
});
afterEach(() => document.body.replaceChildren());

function open(kiosk: FakeKiosk, link: Link, language: 'vi' | 'en' = 'vi'): McPhone {
  const phone = document.createElement('mc-phone');
  phone.link = link;
  phone.ports = kiosk.ports;
  phone.language = language;
  phone.gateway = 'http://gateway.example';
  document.body.append(phone);
  return phone;
}

async function sees(text: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!written().includes(text)) {
    if (performance.now() > deadline) throw new Error(`"${text}" is not in: ${written()}`);
    await new Promise(requestAnimationFrame);
  }
}

function written(): string {
  return document.body.textContent.replaceAll(/\s+/g, ' ');
}

const nameAbove = (): string | null | undefined => document.querySelector('.lintel b')?.textContent;

async function clean(): Promise<void> {
  const { violations } = await axe.run(document.documentElement);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
  assert.isAtMost(document.documentElement.scrollWidth, 390, 'nothing is cut off at 390 px');
}

async function send(name: string): Promise<void> {
  await customElements.whenDefined('mc-attachment');
  const field = document.querySelector('mc-attachment');
  await field?.updateComplete;
  const input = field?.shadowRoot?.querySelector<HTMLInputElement>('input');
  assert.isDefined(input ?? undefined, 'a way to choose a file');
  const files = new DataTransfer();
  files.items.add(picture(name));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change'));
}

for (const language of ['vi', 'en'] as const) {
  it(`papers for a kiosk, from the question to the end, in ${language}: axe finds nothing`, async () => {
    const kiosk = new FakeKiosk();
    open(kiosk, filesLink, language);
    await sees(language === 'vi' ? 'Đăng ký khai sinh' : 'Birth registration');
    assert.equal(nameAbove(), language === 'vi' ? 'Phường Sài Gòn' : 'Sài Gòn Ward');
    await clean();
    await send('giay-chung-sinh.jpg');
    await sees(translator(phoneTexts, language)('files.arrived', { count: 1 }));
    assert.deepEqual(kiosk.received, ['giay-chung-sinh.jpg']);
    await clean();
    document.querySelector<HTMLElement>('[data-action=finish]')?.click();
    await sees(language === 'vi' ? 'Đã gửi xong' : 'All sent');
    assert.equal(kiosk.finished, 1);
    assert.equal(document.activeElement?.localName, 'h1');
    await clean();
  });
}

it('as many as the kiosk takes, and no more', async () => {
  open(new FakeKiosk(), filesLink);
  for (const [index, name] of ['a.jpg', 'b.jpg', 'c.jpg'].entries()) {
    await sees('Gửi giấy tờ cho máy');
    await send(name);
    await sees(translator(phoneTexts, 'vi')('files.arrived', { count: index + 1 }));
  }
  assert.isNull(document.querySelector('mc-attachment'));
  assert.include(written(), 'Đã đủ ảnh và tệp');
});

const sentences: readonly (readonly [string, Link, (kiosk: FakeKiosk) => void, string])[] = [
  ['a link cut short', { kind: 'none' }, () => undefined, 'Trang này chưa mở đúng'],
  [
    'a code that has run out',
    filesLink,
    (kiosk) => (kiosk.question = no(410, 'handoff-expired')),
    'Mã này đã hết hạn',
  ],
  ['no network', filesLink, (kiosk) => (kiosk.question = { code: 'offline' }), 'Chưa nối được mạng'],
  [
    'an application that was taken over before',
    { kind: 'application', id: 'h', key: 'k' },
    (kiosk) => (kiosk.claim = { code: 'gone' }),
    'Đơn này không còn ở đây',
  ],
  [
    'a key that does not open it',
    { kind: 'application', id: 'h', key: 'k' },
    (kiosk) => (kiosk.claim = { code: 'locked' }),
    'Chưa mở được đơn',
  ],
];
for (const [what, link, prepare, text] of sentences) {
  it(`${what} is a sentence`, async () => {
    const kiosk = new FakeKiosk();
    prepare(kiosk);
    open(kiosk, link);
    await sees(text);
    await clean();
  });
}

it('an application that was carried goes on in the same form, with what is filled in', async () => {
  const kiosk = new FakeKiosk();
  const saved = JSON.stringify({ format: 'motcua-draft-1', unit: '26740', answers: {} });
  kiosk.claim = { code: 'ok', procedure: 'birth-registration', saved };
  kiosk.units = { '26740': { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' } };
  open(kiosk, { kind: 'application', id: 'h', key: 'k' });
  await sees('Đơn từ máy đã sang điện thoại này');
  const application = document.querySelector('mc-application');
  assert.equal(application?.procedure, 'birth-registration');
  assert.equal(application?.unit, '26740');
  assert.equal(application?.resume, saved);
  await sees('Phường Sài Gòn');
  assert.equal(nameAbove(), 'Phường Sài Gòn');
});

it('a procedure from a paper names the unit; one that nobody knows leaves our name', async () => {
  const kiosk = new FakeKiosk();
  kiosk.units = { '26740': { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' } };
  open(kiosk, { kind: 'procedure', procedure: 'birth-registration', unit: '26740' });
  await sees('Phường Sài Gòn');
  document.body.replaceChildren();
  const { updateComplete } = open(kiosk, {
    kind: 'procedure',
    procedure: 'birth-registration',
    unit: '99999',
  });
  await updateComplete;
  assert.equal(nameAbove(), 'Một Cửa');
});

it('the language changes without losing anything', async () => {
  const phone = open(new FakeKiosk(), filesLink);
  await sees('Gửi giấy tờ cho máy');
  phone.querySelector<HTMLElement>('.lintel button')?.click();
  await sees('For: Birth registration');
  assert.equal(document.documentElement.lang, 'en');
});
