import { sendKeys } from '@web/test-runner-commands';
import { plainFileName } from '@motcua/wizard';
import { assert } from 'chai';
import './attachment.define.ts';
import type { McAttachment } from './attachment.ts';
import { checkFile } from './check-file.ts';
import { pictureSize } from './picture-size.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Upload, UploadResult } from './upload.ts';
import { chooseFiles, pdf } from '../testing/files.ts';
import { assertAccessible } from '../testing/accessible.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';
import { deep, focused, until } from '../testing/screen.ts';

const kept = async (file: File): Promise<UploadResult> =>
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
const bytes = (...parts: readonly (string | number)[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(part, (one) => one.charCodeAt(0)),
    ),
  );

/** The beginning of a JPEG of this size, with a thumbnail's segment before it. */
function jpegHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return bytes(0xff, 0xd8, 0xff, 0xe1, 0, 6, 'Exif', 0xff, 0xc0, 0, 17, 8, ...size, 3);
}

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
    ['an empty file', new File([], 'trống.pdf'), 'trống.pdf: tệp này trống.'],
    ['a file too large', pdf('to.pdf', 1024 * 1024), 'to.pdf: tệp lớn quá 1 MB.'],
    [
      'a program with another name',
      new File(['MZ\u0090\0'], 'ảnh.jpg', { type: 'image/jpeg' }),
      'ảnh.jpg: bên trong không phải là PDF hoặc JPG như tên tệp ghi.',
    ],
    ['a program', new File(['MZ\u0090\0'], 'setup.exe'), 'setup.exe: kiểu tệp này chưa nhận được.'],
    [
      'a picture of a telephone',
      new File([bytes(0, 0, 0, 24, 'ftypheic')], 'IMG_1.HEIC'),
      'IMG_1.HEIC: ảnh HEIC chưa nhận được ở đây. Bạn gửi lại ảnh ở dạng PDF hoặc JPG.',
    ],
    [
      'a picture that claims to be immense',
      new File([jpegHeader(60_000, 50_000)], 'bom.jpg'),
      'bom.jpg: ảnh quá lớn (60.000 × 50.000 điểm ảnh).',
    ],
    ['a name that turns the writing', new File(['MZ'], '\u202Egnp.exe'), 'gnp.exe: kiểu tệp'],
  ];
  for (const [what, file, sentence] of odd) {
    it(`says what is wrong with ${what}, and sends nothing`, async () => {
      let uploads = 0;
      const upload: Upload = async (given) => {
        uploads += 1;
        return kept(given);
      };
      const element = await mount('mc-attachment', { ...lease, upload });
      chooseFiles(element, file);
      await until(() => text(element).includes(sentence));
      assert.equal(uploads, 0);
      assert.notInclude(text(element), 'Đang gửi');
    });
  }

  it('a file of 200 MB is refused without being read', async () => {
    const huge = pdf('phim.pdf');
    Object.defineProperty(huge, 'size', { value: 200 * 1024 * 1024 });
    huge.slice = () => assert.fail('read');
    huge.arrayBuffer = () => assert.fail('read');
    assert.deepEqual(await checkFile(huge, lease), { code: 'size' });
  });

  it('a file that fails stays, is sent again, and holds up no other', async () => {
    let works = false;
    const upload: Upload = async (file) =>
      works || file.name !== 'a.pdf' ? kept(file) : Promise.reject(new Error('offline'));
    const element = await mount('mc-attachment', { ...lease, upload });
    chooseFiles(element, pdf('a.pdf'), pdf('b.pdf', 5));
    await until(() => text(element).includes('a.pdf: chưa gửi được. Bạn chạm Gửi lại'));
    await until(() => element.files.length === 1);
    assert.equal(element.files[0]?.name, 'b.pdf');
    assert.isFalse(element.busy);
    await assertAccessible(element);
    works = true;
    deep(element, '[aria-label="Gửi lại: a.pdf"]')?.click();
    await until(() => element.files.length === 2);
    await settled(element);
    assert.notInclude(text(element), 'chưa gửi được');
  });

  it('what the store refuses is said in its own words', async () => {
    const message = { vi: 'Tệp có mật khẩu.', en: 'The file has a password.' };
    const upload: Upload = async () => Promise.resolve({ code: 'refused', message });
    const element = await mount('mc-attachment', { ...lease, upload, files: [reference] });
    chooseFiles(element, pdf('a.pdf'));
    await until(() => text(element).includes('a.pdf: Tệp có mật khẩu.'));
    element.language = 'en';
    await settled(element);
    assert.include(text(element), 'a.pdf: The file has a password.');
    assert.deepEqual(element.files, [reference]);
  });

  it('taken out while it is being sent, it is aborted and the next one goes', async () => {
    const signals: AbortSignal[] = [];
    const upload: Upload = (file, signal, { onProgress }) => {
      signals.push(signal);
      onProgress(0.4);
      return file.name === 'a.pdf' ? new Promise<UploadResult>(() => undefined) : kept(file);
    };
    const element = await mount('mc-attachment', { ...lease, upload });
    chooseFiles(element, pdf('a.pdf'), pdf('b.pdf', 5));
    await until(() => text(element).includes('Đang gửi 40%'));
    assert.isTrue(element.busy);
    await assertAccessible(element);
    deep(element, '[aria-label="Thôi gửi: a.pdf"]')?.click();
    await until(() => element.files.length === 1);
    assert.isTrue(signals[0]?.aborted);
    assert.equal(element.files[0]?.name, 'b.pdf');
  });

  it('says which field a file is for', async () => {
    const fields: string[] = [];
    const upload: Upload = async (file, _signal, { fieldId }) => {
      fields.push(fieldId);
      return kept(file);
    };
    const element = await mount('mc-attachment', { ...lease, upload, fieldId: 'owners.2.lease' });
    chooseFiles(element, pdf('a.pdf'));
    await until(() => fields.length > 0);
    assert.deepEqual(fields, ['owners.2.lease']);
  });

  it('of 13 files at once it takes as many as it may, and says so', async () => {
    const element = await mount('mc-attachment', { ...lease, maxFiles: 10, files: [reference] });
    const many = Array.from({ length: 13 }, (_, index) => pdf(`${index}.pdf`, index));
    chooseFiles(element, ...many);
    await until(() => element.files.length === 10);
    await settled(element);
    assert.include(text(element), 'Chỉ nhận 10 tệp. Còn 4 tệp chưa nhận');
    assert.equal(element.files[0], reference);
    assert.isUndefined(deep(element, 'input'));
  });

  it('the same file is sent once, whatever it is called', async () => {
    const element = await mount('mc-attachment', { ...lease, maxFiles: 5 });
    chooseFiles(element, pdf('a.pdf'), pdf('bản sao.pdf'));
    await until(() => text(element).includes('bản sao.pdf: tệp này đã có ở trên'));
    await until(() => element.files.length === 1);
    chooseFiles(element, pdf('a.pdf'));
    await until(() => text(element).includes('a.pdf: tệp này đã có ở trên'));
    assert.lengthOf(element.files, 1);
  });

  it('a name of 300 characters is shortened, and that is said', async () => {
    const element = await mount('mc-attachment', lease);
    chooseFiles(element, pdf(`${'đ'.repeat(300)}.pdf`));
    await until(() => element.files.length === 1);
    await settled(element);
    assert.match(element.files[0]?.name ?? '', /^đ{195}….pdf$/);
    assert.include(text(element), 'Tên tệp được ghi gọn lại là');
    await assertAccessible(element);
  });

  it('takes a file out again, and puts the focus where another is chosen', async () => {
    const element = await mount('mc-attachment', { ...lease, files: [reference] });
    assert.include(text(element), '1,3 MB');
    deep(element, '[aria-label="Bỏ: hợp đồng.pdf"]')?.click();
    assert.deepEqual(element.files, []);
    await until(() => focused()?.localName === 'input');
  });

  it('with the keyboard alone a file is taken out, and another can be chosen', async () => {
    const element = await mount('mc-attachment', { ...lease, files: [reference] });
    element.shadowRoot?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'input');
    assert.deepEqual(element.files, []);
    assert.include(text(element), 'Đã bỏ hợp đồng.pdf.');
  });

  it('at the kiosk no dialog for files can be opened', async () => {
    const element = await mount('mc-attachment', { ...lease, kiosk: true });
    assert.isUndefined(deep(element, 'input'));
    assert.include(text(element), 'Giấy tờ này bạn mang đến quầy.');
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

  it('reads the size of a picture from its header, and takes any bytes', () => {
    assert.deepEqual(pictureSize(jpegHeader(640, 480)), { width: 640, height: 480 });
    const png = bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR', 0, 0, 2, 0, 0, 0, 1, 0);
    assert.deepEqual(pictureSize(png), { width: 512, height: 256 });
    const webp = bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0);
    assert.deepEqual(pictureSize(webp), { width: 100, height: 50 });
    const heic = bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 20, 'ispe', 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 12, 0);
    assert.deepEqual(pictureSize(heic), { width: 4096, height: 3072 });
    for (let round = 0; round < 2000; round += 1) {
      const random = crypto.getRandomValues(new Uint8Array(round % 64));
      pictureSize(random);
      pictureSize(bytes(0xff, 0xd8, ...random));
      pictureSize(bytes('RIFF1234WEBPVP8L', ...random));
      pictureSize(bytes(0, 0, 0, 24, 'ftypheic', ...random, 'ispe'));
    }
  });

  it('reads no file that is too large, and survives one that has gone', async () => {
    const gone = new File(['%PDF-'], 'a.pdf');
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    assert.deepEqual(await checkFile(gone, { ...lease, maxBytes: 2 }), { code: 'size' });
    assert.deepEqual(await checkFile(gone, lease), { code: 'unreadable' });
  });

  it('gives a file a name that can stand in a list', () => {
    assert.equal(plainFileName('a/b\\c\u0000\u202Egnp.exe'), 'abcgnp.exe');
    assert.equal(plainFileName('e\u0302.pdf'), 'ê.pdf');
    assert.equal(plainFileName('/'), 'tep');
    assert.lengthOf(plainFileName('a'.repeat(500)), 200);
    assert.match(plainFileName(`${'a'.repeat(300)}.pdf`), /^a{195}….pdf$/);
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
