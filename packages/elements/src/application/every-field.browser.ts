import { everyField } from '@motcua/procedures/samples';
import { toVietnamTime } from '@motcua/texts';
import { createWizard } from '@motcua/wizard';
import type { FileReference } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import { assert } from 'chai';
import type { Upload } from '../attachment/upload.ts';
import { openApplication } from '../testing/application-pilot.ts';
import type { ApplicationPilot } from '../testing/application-pilot.ts';
import { answerAll } from '../testing/answer-screen.ts';
import type { Answers } from '../testing/answer-screen.ts';
import { FakeGateway, json, problem, submissionResult } from '../testing/fake-gateway.ts';
import { chooseFiles, pdf } from '../testing/files.ts';
import { settled } from '../testing/mount.ts';
import { assertAccessible, deep, focused, textOf, until } from '../testing/screen.ts';
import './application.define.ts';

afterEach(() => document.body.replaceChildren());

const { date: today } = toVietnamTime(new Date());
const wizard = createWizard(everyField, {
  today,
  unitName: () => ({ vi: 'Phường Sài Gòn', en: 'Sai Gon ward' }),
});
const draft = fillInAll(wizard, { today, unit: '26740', path: 'longest', items: 2 });
const answers: Answers = Object.fromEntries(
  Object.entries(draft.answers).map(([path, { value }]) => [path, value]),
);

let uploads = 0;
const upload: Upload = async () => {
  uploads += 1;
  return Promise.resolve({ code: 'ok', id: `stored-${uploads}` });
};

function openShop(gateway: FakeGateway): ApplicationPilot {
  gateway.definition = everyField;
  const pilot = openApplication(gateway);
  pilot.element.upload = upload;
  return pilot;
}

const reviewQuestion = 'Bạn kiểm tra lại giúp';

/** From the summary to the page of a field, which is left to the test. */
async function walkTo(pilot: ApplicationPilot, fieldId: string): Promise<void> {
  await walk(pilot, (page) => deep(page, `[data-field=${fieldId}]`) !== undefined);
}

/** From the summary to the review; gives the questions on the way. */
async function walk(
  pilot: ApplicationPilot,
  isThere: (page: Element) => boolean = () => false,
): Promise<readonly string[]> {
  await pilot.sees(everyField.shortName.vi);
  pilot.press('Bắt đầu');
  const seen: string[] = [];
  await until(() => deep(pilot.element, 'mc-page', 'h1'));
  while (pilot.question !== reviewQuestion) {
    const { question } = pilot;
    seen.push(question);
    const page = await until(() => deep(pilot.element, 'mc-page'));
    await settled(page);
    if (isThere(page)) return seen;
    await answerAll(page, answers);
    await assertAccessible(pilot.element);
    pilot.press('Tiếp tục');
    await until(() => pilot.question !== '' && pilot.question !== question);
  }
  return seen;
}

describe('a procedure with every type of field', () => {
  it('is filled in from the first question to the case code', async () => {
    const gateway = new FakeGateway();
    const pilot = openShop(gateway);
    assert.deepEqual(
      await walk(pilot),
      everyField.pages.map(({ title }) => title.vi),
    );
    await assertAccessible(pilot.element);
    const review = textOf(pilot.element);
    for (const text of ['Người góp vốn 2', '10.000.000 đ', '20 m²', 'Thực phẩm', 'giấy.pdf'])
      assert.include(review, text);
    await pilot.consentAndSubmit();
    await pilot.sees('Đã nộp hồ sơ');
    const sent = gateway.submitted[0]?.request.answers ?? {};
    assert.sameMembers(Object.keys(sent), Object.keys(wizard.payload(draft, 'vi').answers));
    assert.deepEqual(sent['coOwners']?.value, ['1', '2']);
    const lease = sent['lease']?.value as readonly FileReference[];
    assert.match(lease[0]?.id ?? '', /^stored-\d+$/);
    assert.match(lease[0]?.sha256 ?? '', /^[0-9a-f]{64}$/);
  });

  it('leads to an answer within an item, from the review and from what the gateway refuses', async () => {
    const gateway = new FakeGateway();
    const errors = [{ fieldId: 'coOwners.2.idNumber', code: 'id-number-province', parameters: {} }];
    gateway.onSubmit = [
      () => problem(422, 'application-invalid', { errors }),
      () => json(submissionResult(), 201),
    ];
    const pilot = openShop(gateway);
    await walk(pilot);
    deep(pilot.element, 'mc-answers', '[aria-label="Sửa: Người góp vốn 1 · Họ, chữ đệm và tên"]')?.click();
    await pilot.sees('Ai cùng góp vốn?');
    const group = await until(() => deep(pilot.element, 'mc-page', 'mc-group'));
    await until(() => group.shadowRoot?.activeElement === deep(group, '[data-field="coOwners.1.name"]'));
    pilot.press('Về phần kiểm tra');
    await pilot.sees(reviewQuestion);
    await pilot.consentAndSubmit();
    await pilot.sees('Ai cùng góp vốn?');
    await until(() => focused()?.id === 'input');
    const again = await until(() => deep(pilot.element, 'mc-page', 'mc-group'));
    assert.equal(again.shadowRoot?.activeElement, deep(again, '[data-field="coOwners.2.idNumber"]'));
    assert.include(pilot.text, 'Ba số đầu chưa đúng mã tỉnh');
  });

  it('stays on the page while an item lacks something, and forgets its error with the item', async () => {
    const gateway = new FakeGateway();
    const pilot = openShop(gateway);
    await walk(pilot);
    deep(pilot.element, 'mc-answers', '[aria-label="Sửa: Người góp vốn 1 · Họ, chữ đệm và tên"]')?.click();
    await pilot.sees('Ai cùng góp vốn?');
    const group = await until(() => deep(pilot.element, 'mc-page', 'mc-group'));
    (await until(() => deep(group, '.add'))).click();
    await until(() => focused()?.textContent === 'Người góp vốn 3');
    pilot.press('Về phần kiểm tra');
    await until(() => pilot.text.includes('chỗ cần sửa'));
    assert.include(pilot.text, 'Người góp vốn 3 · Họ, chữ đệm và tên');
    deep(group, '[aria-label="Xóa: Người góp vốn 3"]')?.click();
    await until(() => !pilot.text.includes('chỗ cần sửa'));
    pilot.press('Về phần kiểm tra');
    await pilot.sees(reviewQuestion);
  });

  it('papers go to the gateway, with the field they are for', async () => {
    const gateway = new FakeGateway();
    gateway.definition = everyField;
    const pilot = openApplication(gateway);
    await walk(pilot);
    const uploads = gateway.paths
      .filter((path) => path.startsWith('/v1/uploads?'))
      .map((path) => new URLSearchParams(path.slice(path.indexOf('?'))));
    assert.deepEqual(
      uploads.map((query) => query.get('field')),
      ['coOwners.1.letter', 'coOwners.2.letter', 'lease'],
    );
    assert.equal(uploads[0]?.get('procedure'), everyField.id);
    assert.equal(uploads[0]?.get('version'), everyField.version);
    assert.include(pilot.text, 'giấy.pdf');
  });

  it('stays on the page while a paper is on its way, and says so', async () => {
    const gateway = new FakeGateway();
    gateway.definition = everyField;
    const pilot = openShop(gateway);
    let arrive: () => void = () => undefined;
    pilot.element.upload = async (file, signal, target) => {
      if (target.fieldId !== 'lease') return upload(file, signal, target);
      await new Promise<void>((resolve) => (arrive = resolve));
      return { code: 'ok', id: 'stored-late' };
    };
    await walkTo(pilot, 'rented');
    deep(pilot.element, 'mc-page', '[data-field=rented]', 'input[value=rented]')?.click();
    const field = await until(() => deep(pilot.element, 'mc-page', 'mc-attachment'));
    await until(() => deep(field, 'input'));
    chooseFiles(field, pdf('giấy.pdf'));
    await until(() => textOf(field).includes('Đang gửi'));
    const { question } = pilot;
    pilot.press('Tiếp tục');
    await until(() => textOf(field).includes('Tệp đang gửi. Bạn chờ gửi xong'));
    assert.equal(pilot.question, question);
    arrive();
    await until(() => textOf(field).includes('Đã nhận giấy.pdf'));
  });

  it('one that is only to be read about cannot be begun', async () => {
    const gateway = new FakeGateway();
    gateway.definition = { ...everyField, informationOnly: true, pages: [], rules: [] };
    const pilot = openApplication(gateway);
    await pilot.sees(everyField.shortName.vi);
    assert.include(pilot.text, 'Thủ tục này nộp tại quầy');
    assert.isUndefined(deep(pilot.element, 'mc-button'));
  });

  it('says what has to be answered again on a newer definition', async () => {
    const gateway = new FakeGateway();
    gateway.onSubmit = [
      () => problem(409, 'definition-version-unknown'),
      () => json(submissionResult(), 201),
    ];
    const pilot = openShop(gateway);
    await walk(pilot);
    const [gone] = everyField.pages.flatMap(({ fields }) => fields).filter(({ id }) => id === 'shopName');
    gateway.definition = {
      ...everyField,
      version: '2.0.0',
      pages: everyField.pages.map((page) => ({
        ...page,
        fields: page.fields.map((field) => (field.id === 'shopName' ? { ...field, id: 'signboard' } : field)),
      })),
    };
    await pilot.consentAndSubmit();
    await until(() => pilot.text.includes('Mẫu đơn vừa có bản mới'));
    assert.include(pilot.text, `bạn trả lời lại: ${gone?.label.vi}.`);
    await assertAccessible(pilot.element);
    await pilot.consentAndSubmit();
    await until(() => focused()?.id === 'input');
    assert.isDefined(pilot.field('signboard'));
  });

  it('keeps the answers of items on a newer definition', async () => {
    const gateway = new FakeGateway();
    gateway.onSubmit = [
      () => problem(409, 'definition-version-unknown'),
      () => json(submissionResult(), 201),
    ];
    const pilot = openShop(gateway);
    await walk(pilot);
    gateway.definition = { ...everyField, version: '1.1.0' };
    await pilot.consentAndSubmit();
    await until(() => pilot.text.includes('Mẫu đơn vừa có bản mới'));
    await pilot.consentAndSubmit();
    await pilot.sees('Đã nộp hồ sơ');
    const [first, second] = gateway.submitted;
    assert.deepEqual(second?.request.answers, first?.request.answers);
  });
});
