import { assert } from 'chai';
import './attachment.define.ts';
import type { McAttachment } from './attachment.ts';
import { checkFile, plainFileName } from './check-file.ts';
import { mediaTypeOf } from './media-type.ts';
import { unsupportedFields } from './unsupported-fields.ts';
import type { Upload, UploadResult } from './upload.ts';
import { everyField } from '@motcua/procedures/samples';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { chooseFiles, pdf } from '../testing/files.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';
import { deep, focused, until } from '../testing/screen.ts';

const kept: Upload = async (file) =>
  Promise.resolve({ code: 'ok', id: `file-${String(file.size).padStart(8, '0')}` });
const lease = {
  label: 'Hợp đồng thuê nhà',
  accept: ['application/pdf', 'image/jpeg'],
  maxFiles: 2,
  maxBytes: 1024 * 1024,
  upload: kept,
} as const;
const reference = {
  id: 'file-00000001',
  name: 'hợp đồng.pdf',
  bytes: 1_400_000,
  sha256: '0'.repeat(64),
  type: 'application/pdf',
};

const text = (element: McAttachment): string =>
  (element.shadowRoot?.textContent ?? '').replaceAll(/\s+/g, ' ');
const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(part, (one) => one.charCodeAt(0)),
    ),
  );

describe('mc-attachment', () => {
  afterEach(clearPage);

  it('hands a file over and sends its reference', async () => {
    const element = await mount('mc-attachment', lease);
    const sent: unknown[] = [];
    element.addEventListener('mc-files', (event) => sent.push(event.files));
    chooseFiles(element, pdf('hợp đồng.pdf'));
    await until(() => sent.length > 0);
    assert.deepEqual(sent, [
      [
        {
          id: 'file-00000009',
          name: 'hợp đồng.pdf',
          bytes: 9,
          sha256: '0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e',
          type: 'application/pdf',
        },
      ],
    ]);
    await settled(element);
    assert.include(text(element), 'hợp đồng.pdf');
  });

  it('shows what is under way, and ends it with the page', async () => {
    let signal: AbortSignal | undefined;
    const upload: Upload = (_file, given) => {
      signal = given;
      return new Promise<UploadResult>(() => undefined);
    };
    const element = await mount('mc-attachment', { ...lease, upload });
    chooseFiles(element, pdf('a.pdf'));
    await until(() => signal !== undefined);
    assert.include(text(element), 'a.pdf Đang gửi');
    element.remove();
    assert.isTrue(signal?.aborted);
  });

  const odd: readonly (readonly [string, File, string])[] = [
    ['an empty file', new File([], 'trống.pdf'), 'trống.pdf: Tệp này trống.'],
    ['a file too large', pdf('to.pdf', 1024 * 1024), 'to.pdf: Tệp lớn quá 1 MB.'],
    [
      'a program with another name',
      new File(['MZ\u0090\0'], 'ảnh.jpg', { type: 'image/jpeg' }),
      'ảnh.jpg: Kiểu tệp',
    ],
  ];
  for (const [what, file, sentence] of odd) {
    it(`says what is wrong with ${what}, and sends nothing`, async () => {
      let uploads = 0;
      const upload: Upload = async (given, signal) => {
        uploads += 1;
        return kept(given, signal);
      };
      const element = await mount('mc-attachment', { ...lease, upload });
      chooseFiles(element, file);
      await until(() => text(element).includes(sentence));
      assert.equal(uploads, 0);
      assert.notInclude(text(element), 'Đang gửi');
    });
  }

  it('says when a file was not sent, and takes it again', async () => {
    let works = false;
    const upload: Upload = async (file, signal) =>
      works ? kept(file, signal) : Promise.reject(new Error('offline'));
    const element = await mount('mc-attachment', { ...lease, upload });
    chooseFiles(element, pdf('a.pdf'));
    await until(() => text(element).includes('a.pdf: Tệp chưa gửi được.'));
    works = true;
    chooseFiles(element, pdf('a.pdf'));
    await until(() => element.files.length === 1);
    await settled(element);
    assert.notInclude(text(element), 'chưa gửi được');
  });

  it('takes no more than it may', async () => {
    const element = await mount('mc-attachment', { ...lease, files: [reference] });
    chooseFiles(element, pdf('a.pdf'), pdf('b.pdf', 5));
    await until(() => element.files.length === 2);
    await settled(element);
    assert.include(text(element), 'b.pdf: Nhiều nhất là 2 tệp.');
    assert.isUndefined(deep(element, 'input'));
  });

  it('takes a file out again, and puts the focus where another is chosen', async () => {
    const element = await mount('mc-attachment', { ...lease, files: [reference] });
    assert.include(text(element), '1,3 MB');
    deep(element, '[aria-label="Bỏ: hợp đồng.pdf"]')?.click();
    assert.deepEqual(element.files, []);
    await until(() => focused()?.localName === 'input');
  });

  it('without a place to send to, it asks for nothing and says where the paper goes', async () => {
    const element = await mount('mc-attachment', { ...lease, upload: undefined });
    assert.include(text(element), 'Giấy tờ này bạn mang đến quầy.');
    assert.isUndefined(deep(element, 'input'));
  });

  it('knows files by their bytes', () => {
    assert.equal(mediaTypeOf(bytes('%PDF-1.7')), 'application/pdf');
    assert.equal(mediaTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0)), 'image/jpeg');
    assert.equal(mediaTypeOf(bytes(0x89, 'PNG\r\n', 0x1a, '\n')), 'image/png');
    assert.equal(mediaTypeOf(bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')), 'image/webp');
    assert.equal(mediaTypeOf(bytes(0, 0, 0, 24, 'ftypheic')), 'image/heic');
    for (const other of [bytes(), bytes('MZ'), bytes('GIF89a'), bytes('RIFF1234WAVE'), bytes(0xff, 0xd8)]) {
      assert.isUndefined(mediaTypeOf(other));
    }
    for (let round = 0; round < 500; round += 1) {
      mediaTypeOf(crypto.getRandomValues(new Uint8Array(round % 20)));
    }
  });

  it('reads no file that is too large, and survives one that has gone', async () => {
    const gone = new File(['%PDF-'], 'a.pdf');
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    assert.deepEqual(await checkFile(gone, { ...lease, maxBytes: 2 }), { code: 'file-size' });
    assert.deepEqual(await checkFile(gone, lease), { code: 'unreadable' });
  });

  it('gives a file a name that can stand in a list', () => {
    assert.equal(plainFileName('a/b\\c\u0000\u202Egnp.exe'), 'abcgnp.exe');
    assert.equal(plainFileName('e\u0302.pdf'), 'ê.pdf');
    assert.equal(plainFileName('/'), 'tep');
    assert.lengthOf(plainFileName('a'.repeat(500)), 200);
  });

  it('tells which papers must be sent', () => {
    assert.deepEqual(
      unsupportedFields(everyField).map(({ id }) => id),
      ['lease'],
    );
    assert.deepEqual(unsupportedFields(civilStatusExtract), []);
  });

  accessibleInEveryLook('mc-attachment', () => ({
    ...lease,
    files: [reference],
    error: 'Chưa có giấy tờ này. Bạn chụp ảnh hoặc chọn tệp.',
  }));
  describe('without a place to send to', () => {
    accessibleInEveryLook('mc-attachment', () => ({ ...lease, upload: undefined, required: false }));
  });
});
