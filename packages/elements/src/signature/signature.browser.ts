import { languages } from '@motcua/texts';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import '../attachment/attachment.define.ts';
import type { UploadResult } from '../attachment/upload.ts';
import { assertAccessible } from '../testing/accessible.ts';
import { clearPage, looks, mount, settled, wear } from '../testing/mount.ts';
import { deep, focused, textOf, type, until } from '../testing/screen.ts';
import './signature.define.ts';
import type { McSignature } from './signature.ts';

function press(element: McSignature, label: string): void {
  const buttons = Array.from(element.shadowRoot?.querySelectorAll('mc-button') ?? []);
  const button = buttons.find(({ textContent }) => textContent.trim() === label);
  assert.isDefined(button, `${label} on: ${textOf(element)}`);
  deep(button, 'button')?.click();
}

const canvasOf = (element: McSignature): HTMLCanvasElement => {
  const canvas = element.shadowRoot?.querySelector('canvas');
  assert.instanceOf(canvas, HTMLCanvasElement);
  return canvas;
};

/** One stroke with the mouse, between two places of the frame given in shares of its size. */
async function stroke(element: McSignature, from: readonly number[], to: readonly number[]): Promise<void> {
  const { left, top, width, height } = canvasOf(element).getBoundingClientRect();
  const at = ([x = 0, y = 0]: readonly number[]): [number, number] => [
    Math.round(left + x * width),
    Math.round(top + y * height),
  ];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at([((from[0] ?? 0) + (to[0] ?? 0)) / 2, 0.7]) });
  await sendMouse({ type: 'move', position: at(to) });
  await sendMouse({ type: 'up' });
  await settled(element);
}

function inkOn(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark;
}

describe('mc-signature', () => {
  afterEach(clearPage);

  it('is drawn, undone stroke by stroke, cleared, and used', async () => {
    const element = await mount('mc-signature');
    const files: File[] = [];
    element.addEventListener('mc-picture', ({ file }) => files.push(file));
    assert.notInclude(textOf(element), 'Dùng chữ ký này');
    await stroke(element, [0.2, 0.3], [0.4, 0.4]);
    const one = inkOn(canvasOf(element));
    assert.isAbove(one, 20);
    await stroke(element, [0.5, 0.3], [0.8, 0.4]);
    assert.isAbove(inkOn(canvasOf(element)), one);
    press(element, 'Xóa nét cuối');
    assert.closeTo(inkOn(canvasOf(element)), one, one / 10, 'only the first stroke is left');
    press(element, 'Ký lại');
    await settled(element);
    assert.equal(inkOn(canvasOf(element)), 0);
    assert.notInclude(textOf(element), 'Dùng chữ ký này');
    await stroke(element, [0.2, 0.3], [0.4, 0.4]);
    press(element, 'Dùng chữ ký này');
    const [file] = await until(() => files.length > 0 && files);
    assert.equal(file?.name, 'chữ ký.png');
    assert.equal(file?.type, 'image/png');
  });

  it('what was drawn stays when the frame changes its size', async () => {
    const element = await mount('mc-signature');
    await stroke(element, [0.2, 0.3], [0.6, 0.4]);
    const canvas = canvasOf(element);
    const before = canvas.width;
    element.style.width = '200px';
    await until(() => canvas.width !== before);
    assert.isAbove(inkOn(canvas), 10);
  });

  it('with the keyboard alone, the typed name takes its place', async () => {
    const element = await mount('mc-signature');
    const files: File[] = [];
    element.addEventListener('mc-picture', ({ file }) => files.push(file));
    element.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'input');
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(element).includes('Bạn gõ họ và tên.'));
    await sendKeys({ type: 'Nguyen Van An' });
    await until(() => deep(element, '.use'));
    assert.isAbove(inkOn(canvasOf(element)), 100);
    assert.equal(canvasOf(element).ariaLabel, 'Chữ ký gõ: Nguyen Van An');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    const [file] = await until(() => files.length > 0 && files);
    assert.isDefined(file);
    const { width, height } = await createImageBitmap(file);
    assert.deepEqual([width, height], [1200, 480]);
  });

  it('a name of any length stands within the picture', async () => {
    const element = await mount('mc-signature');
    press(element, 'Không ký tay được? Gõ tên');
    type(
      await until(() => deep(element, 'mc-text-field', 'input')),
      'Công Tằng Tôn Nữ Hoàng Thị Nguyễn Trần Lê Phạm Đặng Bùi Ngọc Quỳnh Như Ý',
    );
    await settled(element);
    const canvas = canvasOf(element);
    const edge = canvas.getContext('2d')?.getImageData(0, 0, 4, canvas.height).data ?? [];
    assert.isTrue(Array.from(edge).every((value) => value === 255));
  });

  for (const [where, look] of Object.entries(looks)) {
    it(`is accessible in every state on ${where}`, async () => {
      await wear(look);
      const element = await mount('mc-signature', { kiosk: 'scale' in look });
      for (const language of languages) {
        element.language = language;
        await settled(element);
        await assertAccessible(element);
      }
      element.language = 'vi';
      await settled(element);
      await stroke(element, [0.2, 0.3], [0.6, 0.4]);
      await assertAccessible(element);
      press(element, 'Ký lại');
      await settled(element);
      press(element, 'Không ký tay được? Gõ tên');
      type(await until(() => deep(element, 'mc-text-field', 'input')), 'Nguyễn Văn An');
      await settled(element);
      await assertAccessible(element);
      const { scrollWidth, clientWidth } = document.documentElement;
      assert.isAtMost(scrollWidth, clientWidth);
    });
  }
});

describe('mc-attachment for a signature', () => {
  afterEach(clearPage);

  it('asks for it, hands it over, and asks again when it is taken out', async () => {
    const upload = async (): Promise<UploadResult> => Promise.resolve({ code: 'ok', id: 'signature-1' });
    const element = await mount('mc-attachment', {
      label: 'Chữ ký của bạn',
      accept: ['image/png'],
      capture: 'signature',
      upload,
    });
    const pad = await until(() => element.shadowRoot?.querySelector('mc-signature'));
    await settled(element);
    await stroke(pad, [0.2, 0.3], [0.6, 0.4]);
    press(pad, 'Dùng chữ ký này');
    await until(() => element.files.length === 1);
    await until(() => deep(element, 'mc-signature') === undefined);
    deep(element, '[aria-label="Bỏ: chữ ký.png"]')?.click();
    await until(() => deep(element, 'mc-signature'));
    assert.deepEqual(element.files, []);
    await assertAccessible(element);
  });
});
