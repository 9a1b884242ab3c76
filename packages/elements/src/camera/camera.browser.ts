import { languages } from '@motcua/texts';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import '../attachment/attachment.define.ts';
import type { McAttachment } from '../attachment/attachment.ts';
import type { UploadResult } from '../attachment/upload.ts';
import { assertAccessible } from '../testing/accessible.ts';
import { FakeCamera } from '../testing/fake-camera.ts';
import { clearPage, looks, mount, settled, wear } from '../testing/mount.ts';
import { deep, focused, textOf, until } from '../testing/screen.ts';
import './camera.define.ts';
import type { McCamera } from './camera.ts';

let camera: FakeCamera;

async function open(properties: Partial<McCamera> = {}): Promise<McCamera> {
  return mount('mc-camera', { media: camera, name: 'ảnh', ...properties });
}

function press(element: McCamera, label: string): void {
  const buttons = Array.from(element.shadowRoot?.querySelectorAll('mc-button') ?? []);
  const button = buttons.find(({ textContent }) => textContent.trim() === label);
  assert.isDefined(button, `${label} on: ${textOf(element)}`);
  deep(button, 'button')?.click();
}

/** Frames are there. */
async function live(element: McCamera): Promise<void> {
  await until(() => (element.shadowRoot?.querySelector('video')?.videoWidth ?? 0) > 0);
}

async function shoot(element: McCamera): Promise<void> {
  await live(element);
  press(element, 'Chụp');
  await until(() => textOf(element).includes('Ảnh có rõ không?'));
}

async function sizeOf(file: File): Promise<readonly [number, number]> {
  const { width, height } = await createImageBitmap(file);
  return [width, height];
}

describe('mc-camera', () => {
  beforeEach(() => {
    camera = new FakeCamera();
  });
  afterEach(clearPage);

  it('takes a picture of a paper, as the camera sees it, and lets go of the camera', async () => {
    const element = await open();
    const files: File[] = [];
    element.addEventListener('mc-picture', ({ file }) => files.push(file));
    await shoot(element);
    assert.isTrue(camera.stopped, 'it films on while the picture is judged');
    assert.lengthOf(files, 0, 'nothing is handed over before the person says so');
    press(element, 'Dùng ảnh này');
    const [file] = await until(() => files.length > 0 && files);
    assert.isDefined(file);
    assert.equal(file.name, 'ảnh.jpg');
    assert.deepEqual(await sizeOf(file), [640, 480]);
    assert.equal(element.shadowRoot?.querySelector('canvas')?.width, 0, 'the picture is still in memory');
  });

  it('a portrait is 3 by 4, from the camera that looks at the person', async () => {
    const element = await open({ facing: 'user', type: 'image/png' });
    const files: File[] = [];
    element.addEventListener('mc-picture', ({ file }) => files.push(file));
    await shoot(element);
    press(element, 'Dùng ảnh này');
    const [file] = await until(() => files.length > 0 && files);
    assert.isDefined(file);
    assert.equal(file.name, 'ảnh.png');
    assert.deepEqual(await sizeOf(file), [360, 480]);
    assert.deepInclude(camera.asked[0], { audio: false });
  });

  it('again: the first picture is gone, the camera is open', async () => {
    const element = await open();
    await shoot(element);
    press(element, 'Chụp lại');
    assert.equal(element.shadowRoot?.querySelector('canvas')?.width, 0);
    await live(element);
    assert.lengthOf(camera.streams, 2);
    assert.isFalse(camera.stopped);
  });

  it('pressed before the first frame has come, it takes that one', async () => {
    const element = await open();
    await until(() => camera.streams.length > 0);
    (await until(() => deep(element, 'mc-button[variant=main]'))).click();
    await until(() => textOf(element).includes('Ảnh có rõ không?'));
  });

  it('every way out lets go of the camera', async () => {
    const cancelled = await open();
    let cancels = 0;
    cancelled.addEventListener('mc-cancel', () => (cancels += 1));
    await live(cancelled);
    press(cancelled, 'Thôi');
    assert.isTrue(camera.stopped, 'cancel');
    assert.equal(cancels, 1);

    const removed = await open();
    await live(removed);
    removed.remove();
    assert.isTrue(camera.stopped, 'removed');

    let opened: () => void = () => undefined;
    camera.gate = new Promise((resolve) => (opened = resolve));
    const early = await open();
    const before = camera.streams.length;
    early.remove();
    opened();
    await until(() => camera.streams.length > before);
    await until(() => camera.stopped);
  });

  const faults = [
    ['NotAllowedError', 'Máy ảnh chưa được cho phép.'],
    ['NotFoundError', 'Không thấy máy ảnh nào.'],
    ['NotReadableError', 'Máy ảnh đang được phần mềm khác dùng.'],
  ] as const;
  for (const [fault, sentence] of faults) {
    it(`${fault}: a sentence, and the way to try again`, async () => {
      camera.fault = fault;
      const element = await open();
      await until(() => textOf(element).includes(sentence));
      await assertAccessible(element);
      camera.fault = undefined;
      press(element, 'Mở lại máy ảnh');
      await live(element);
    });
  }

  it('the camera is pulled: a sentence, and it goes on when it is back', async () => {
    const element = await open();
    await live(element);
    camera.pull();
    await until(() => textOf(element).includes('Máy ảnh vừa bị ngắt.'));
    press(element, 'Mở lại máy ảnh');
    await live(element);
  });

  it('is used with the keyboard alone', async () => {
    const element = await open();
    await live(element);
    let files = 0;
    element.addEventListener('mc-picture', () => (files += 1));
    await until(() => focused()?.className.includes('main'));
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(element).includes('Dùng ảnh này'));
    await until(() => focused()?.className.includes('main'));
    await sendKeys({ press: 'Enter' });
    await until(() => files === 1);
  });

  for (const [where, look] of Object.entries(looks)) {
    it(`is accessible in every state on ${where}`, async () => {
      await wear(look);
      const element = await open({ facing: 'user', kiosk: 'scale' in look });
      await live(element);
      await assertAccessible(element);
      await shoot(element);
      for (const language of languages) {
        element.language = language;
        await settled(element);
        await assertAccessible(element);
        const { scrollWidth, clientWidth } = document.documentElement;
        assert.isAtMost(scrollWidth, clientWidth, language);
      }
    });
  }
});

describe('mc-attachment with a camera', () => {
  beforeEach(() => {
    camera = new FakeCamera();
  });
  afterEach(clearPage);

  const upload = async (file: File): Promise<UploadResult> =>
    Promise.resolve({ code: 'ok', id: `file-${String(file.size).padStart(8, '0')}` });

  async function attachment(properties: Partial<McAttachment> = {}): Promise<McAttachment> {
    const element = await mount('mc-attachment', {
      label: 'Ảnh chân dung',
      accept: ['image/jpeg'],
      capture: 'photo',
      media: camera,
      upload,
      ...properties,
    });
    await settled(element);
    return element;
  }

  async function openCamera(element: McAttachment): Promise<McCamera> {
    (await until(() => deep(element, 'button.take'))).click();
    return until(() => element.shadowRoot?.querySelector('mc-camera'));
  }

  it('a picture that was taken goes the way of every file', async () => {
    const element = await attachment();
    const inner = await openCamera(element);
    await shoot(inner);
    press(inner, 'Dùng ảnh này');
    await until(() => element.files.length === 1);
    assert.equal(element.files[0]?.name, 'ảnh chân dung.jpg');
    assert.equal(element.files[0]?.type, 'image/jpeg');
    await until(() => deep(element, 'mc-camera') === undefined);
    assert.isTrue(camera.stopped);
  });

  it('with permission refused, a file can still be chosen', async () => {
    camera.fault = 'NotAllowedError';
    const element = await attachment();
    const inner = await openCamera(element);
    await until(() => textOf(inner).includes('Máy ảnh chưa được cho phép.'));
    assert.isDefined(deep(element, 'input[type=file]'));
    press(inner, 'Thôi');
    await until(() => deep(element, 'button.take'));
  });

  it('without a camera only files are offered', async () => {
    camera.there = false;
    const element = await attachment();
    assert.isDefined(deep(element, 'input[type=file]'));
    assert.isUndefined(deep(element, '.take'));
  });

  it('leaving the page lets go of the camera', async () => {
    const element = await attachment();
    await live(await openCamera(element));
    element.remove();
    assert.isTrue(camera.stopped);
  });

  it('at the kiosk the camera is the way, and no dialog for files', async () => {
    await wear(looks['the kiosk']);
    const element = await attachment({ kiosk: true });
    const inner = await openCamera(element);
    await live(inner);
    assert.isUndefined(deep(element, 'input'));
    camera.pull();
    await until(() => textOf(inner).includes('hoặc hỏi cán bộ giúp'));
    await assertAccessible(element);
  });
});
