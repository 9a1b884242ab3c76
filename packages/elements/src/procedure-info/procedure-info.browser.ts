import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { everyField } from '@motcua/procedures/samples';
import { languages } from '@motcua/texts';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { assertAccessible } from '../testing/accessible.ts';
import { FakeGateway, problem, saigon } from '../testing/fake-gateway.ts';
import { accessibleInEveryLook, clearPage, looks, mount, settled, wear } from '../testing/mount.ts';
import { deep, focused, textOf, until } from '../testing/screen.ts';
import { printAlone } from './print-alone.ts';
import './procedure-info.define.ts';
import type { McProcedureInfo } from './procedure-info.ts';

/** With each part that a definition may have. */
const full: ProcedureDefinition = {
  ...civilStatusExtract,
  papers: [
    {
      id: 'id-card',
      name: { vi: 'Thẻ căn cước', en: 'ID card' },
      kind: 'original',
    },
    {
      id: 'minutes',
      name: { vi: 'Biên bản họp gia đình', en: 'Minutes' },
      kind: 'certified-copy',
      copies: 2,
      onlyIf: { vi: 'Các thành viên cùng đăng ký', en: 'Members register together' },
    },
  ],
  processing: { kind: 'working-days', days: 10, text: { vi: '10 ngày làm việc', en: '10 working days' } },
  steps: civilStatusExtract.steps.map((step, index) => (index === 1 ? { ...step, workingDays: 3 } : step)),
  forms: [{ id: 'f', number: 'TK-01', name: { vi: 'Tờ khai', en: 'Form' } }],
  delivery: [{ way: 'post', text: { vi: 'Gửi qua bưu điện', en: 'By post' } }],
  agencyParts: [
    {
      id: 'one',
      name: { vi: 'Đăng ký thuế', en: 'Tax registration' },
      agency: { level: 'province', name: { vi: 'Thuế cơ sở', en: 'Local tax office' } },
      result: { vi: 'Mã số thuế', en: 'Tax code' },
    },
    {
      id: 'two',
      name: { vi: 'Đăng ký kinh doanh', en: 'Business registration' },
      agency: { level: 'commune', name: { vi: 'Phòng Kinh tế', en: 'Business office' } },
      result: { vi: 'Giấy chứng nhận', en: 'Certificate' },
    },
  ],
};

function open(gateway: FakeGateway, properties: Partial<McProcedureInfo> = {}): McProcedureInfo {
  const element = document.createElement('mc-procedure-info');
  Object.assign(element, {
    fetch: gateway.fetch,
    gateway: 'http://gateway.example',
    procedure: 'civil-status-extract',
    unit: '26740',
    ...properties,
  });
  document.body.append(element);
  return element;
}

function press(element: McProcedureInfo, label: string): void {
  const buttons = Array.from(element.shadowRoot?.querySelectorAll('mc-button') ?? []);
  const button = buttons.find(({ textContent }) => textContent.trim() === label);
  assert.isDefined(button, `${label} on: ${textOf(element)}`);
  deep(button, 'button')?.click();
}

describe('mc-procedure-info', () => {
  afterEach(clearPage);

  it('tells all that is to be known before one applies', async () => {
    const gateway = new FakeGateway();
    gateway.definition = full;
    const element = open(gateway);
    await until(() => textOf(element).includes('Theo quy định'));
    const text = textOf(element);
    for (const part of [
      'Bản sao trích lục hộ tịch',
      'Bản nháp',
      'Thẻ căn cước (bản chính)',
      'Biên bản họp gia đình (bản sao chứng thực, 2 bản)',
      'Chỉ khi: Các thành viên cùng đăng ký',
      '3 ngày làm việc',
      'Ngay khi nộp',
      'Chậm nhất ngày làm việc thứ 10',
      '8.000 đ mỗi bản hoặc mục',
      'Mẫu TK-01: Tờ khai',
      'Gửi qua bưu điện',
      'Một lần nộp, 2 cơ quan',
      'Thuế cơ sở',
      'Toàn trình (mức',
      full.whoMayApply.vi,
      full.result.vi,
      full.legalBasis[0]?.number ?? '',
      'Phường Sài Gòn, Thành phố Hồ Chí Minh',
    ]) {
      assert.include(text, part);
    }
    element.language = 'en';
    await settled(element);
    assert.include(textOf(element), 'By working day 10 at the latest');
  });

  it('a start is said, and goes to the element that `for` names unless the page prevents it', async () => {
    const target = document.createElement('div');
    target.id = 'application';
    document.body.append(target);
    const element = open(new FakeGateway(), { for: 'application' });
    const started: string[] = [];
    element.addEventListener('mc-start', ({ procedure }) => started.push(procedure));
    await until(() => textOf(element).includes('Làm trên mạng'));
    press(element, 'Làm trên mạng');
    assert.equal(target.getAttribute('procedure'), 'civil-status-extract');
    assert.isTrue(target.hasAttribute('begun'));
    target.removeAttribute('procedure');
    element.addEventListener('mc-start', (event) => event.preventDefault());
    press(element, 'Làm trên mạng');
    assert.isNull(target.getAttribute('procedure'));
    assert.deepEqual(started, ['civil-status-extract', 'civil-status-extract']);
  });

  it('is started with the keyboard alone', async () => {
    const element = open(new FakeGateway());
    let starts = 0;
    element.addEventListener('mc-start', () => (starts += 1));
    await until(() => textOf(element).includes('Làm trên mạng'));
    await settled(element);
    await element.focusHeading();
    await sendKeys({ press: 'Tab' });
    assert.include(focused()?.className, 'main');
    await sendKeys({ press: 'Enter' });
    assert.equal(starts, 1);
  });

  it('what is only to be read about cannot be started, and says where to go', async () => {
    const gateway = new FakeGateway();
    gateway.definition = { ...full, informationOnly: true, pages: [], level: 2 };
    const element = open(gateway);
    await until(() =>
      textOf(element).includes('Thủ tục này nộp tại quầy. Bạn mang giấy tờ đến Phường Sài Gòn'),
    );
    assert.notInclude(textOf(element), 'Làm trên mạng');
    assert.include(textOf(element), 'Xem thông tin (mức 2)');
    assert.include(textOf(element), 'In trang này');
  });

  it('says what is wrong when nobody answers, and tries again', async () => {
    const gateway = new FakeGateway();
    gateway.onProcedure = () => problem(503, 'storage-unavailable');
    const element = open(gateway);
    await until(() => textOf(element).includes('Chưa mở được thông tin'));
    await assertAccessible(element);
    gateway.onProcedure = () => Response.json(full);
    press(element, 'Thử lại');
    await until(() => textOf(element).includes('Theo quy định'));
  });

  it('an unknown procedure, and then another one', async () => {
    const gateway = new FakeGateway();
    gateway.onProcedure = () => problem(404, 'procedure-unknown');
    const element = open(gateway);
    await until(() => textOf(element).includes('Không có thủ tục này'));
    gateway.onProcedure = () => Response.json(everyField);
    element.procedure = everyField.id;
    await until(() => textOf(element).includes(everyField.shortName.vi));
  });

  it('without the name of the unit there is still all to read', async () => {
    const gateway = new FakeGateway();
    gateway.onUnit = () => problem(404, 'unit-unknown');
    const element = open(gateway);
    await until(() => textOf(element).includes('Theo quy định'));
  });

  it('of a procedure chosen in the meantime, nothing of the first is shown', async () => {
    const gateway = new FakeGateway();
    let answer: (response: Response) => void = () => undefined;
    gateway.onProcedure = () => new Promise((resolve) => (answer = resolve));
    const element = open(gateway);
    await until(() => gateway.paths.some((path) => path.startsWith('/v1/procedures/')));
    const late = answer;
    gateway.onProcedure = () => Response.json(everyField);
    element.procedure = everyField.id;
    await until(() => textOf(element).includes(everyField.shortName.vi));
    late(Response.json(full));
    await settled(element);
    assert.notInclude(textOf(element), full.shortName.vi);
  });

  it('is printed alone, and the page is as before afterwards', () => {
    document.body.innerHTML =
      '<header>Trang</header><main><h1>Tên</h1><div id="wrap"><p>cạnh</p><i></i></div></main>';
    const before = document.body.innerHTML;
    const target = document.querySelector('i');
    assert.isNotNull(target);
    let during = '';
    printAlone(target, () => (during = document.body.innerHTML));
    assert.match(during, /<header data-mc-not-printed="">/);
    assert.match(during, /<h1 data-mc-not-printed="">/);
    assert.match(during, /<p data-mc-not-printed="">/);
    assert.match(during, /<main data-mc-printed="">/);
    assert.lengthOf(document.adoptedStyleSheets, 1);
    window.dispatchEvent(new Event('afterprint'));
    assert.equal(document.body.innerHTML, before);
    assert.lengthOf(document.adoptedStyleSheets, 0);
  });

  it('at the kiosk it has no frame and no buttons of its own', async () => {
    await wear(looks['the kiosk']);
    const element = await mount('mc-procedure-info', { definition: full, place: saigon, kiosk: true });
    assert.isUndefined(deep(element, 'mc-button'));
    for (const language of languages) {
      element.language = language;
      await settled(element);
      await assertAccessible(element);
    }
  });

  accessibleInEveryLook('mc-procedure-info', () => ({ definition: full, place: saigon }));
});
