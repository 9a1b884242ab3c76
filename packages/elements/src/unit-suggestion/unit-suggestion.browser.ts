import type { UnitSuggestionAnswer } from '@motcua/client';
import { everyField } from '@motcua/procedures/samples';
import type { ProcedureDefinition } from '@motcua/procedures';
import { languages } from '@motcua/texts';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import '../application/application.define.ts';
import '../unit-picker/unit-picker.define.ts';
import type { McUnitPicker } from '../unit-picker/unit-picker.ts';
import { assertAccessible } from '../testing/accessible.ts';
import { openApplication } from '../testing/application-pilot.ts';
import { FakeGateway, json, problem } from '../testing/fake-gateway.ts';
import { clearPage, looks, mount, settled, wear } from '../testing/mount.ts';
import { units } from '../testing/sample.ts';
import { deep, focused, textOf, type, until } from '../testing/screen.ts';
import type { SuggestionSource } from './suggestion-source.ts';
import './unit-suggestion.define.ts';

const address = 'Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh';
const [benThanh, binhThanh, binhThoi] = units;
const exact = benThanh === undefined ? [] : [{ unit: benThanh, reason: 'exact' } as const];
const divided = [benThanh, binhThanh, binhThoi].flatMap((unit) =>
  unit === undefined ? [] : [{ unit, reason: 'divided' } as const],
);

const source = (found: readonly UnitSuggestionAnswer[], text = address): SuggestionSource => ({
  address: text,
  find: () => Promise.resolve(found),
});

async function open(
  suggestions: SuggestionSource,
  properties: Partial<McUnitPicker> = {},
): Promise<McUnitPicker> {
  const picker = await mount('mc-unit-picker', { label: 'Phường hoặc xã', suggestions, ...properties });
  const question = deep(picker, 'mc-unit-suggestion');
  if (question !== undefined) Object.assign(question, { delayMs: 0 });
  return picker;
}

const asked = (picker: McUnitPicker): Promise<Element> =>
  until(() => picker.shadowRoot?.querySelector('mc-unit-suggestion[open]'));

function press(picker: McUnitPicker, label: string): void {
  const buttons = Array.from(
    picker.shadowRoot?.querySelector('mc-unit-suggestion')?.shadowRoot?.querySelectorAll('button') ?? [],
  );
  const button = buttons.find(({ textContent }) => textContent.trim() === label);
  assert.isDefined(button, `${label} on: ${textOf(picker)}`);
  button.click();
}

function valuesOf(picker: McUnitPicker): readonly unknown[] {
  const values: unknown[] = [];
  picker.addEventListener('mc-value', ({ value }) => values.push(value));
  return values;
}

describe('a unit picker with an address', () => {
  afterEach(clearPage);

  it('asks whether the address means the unit of today, and takes a yes', async () => {
    const picker = await open(source(exact));
    const values = valuesOf(picker);
    await asked(picker);
    assert.include(textOf(picker), 'Theo địa chỉ “Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh”');
    assert.include(textOf(picker), 'Địa chỉ này nay thuộc Phường Bến Thành, Thành phố Hồ Chí Minh?');
    assert.deepEqual(values, [], 'chosen by itself');
    press(picker, 'Đúng');
    await until(() => focused()?.localName === 'input');
    assert.deepEqual(values, ['26740']);
    assert.isNull(picker.shadowRoot?.querySelector('mc-unit-suggestion') ?? null);
    const box = deep(picker, '#input');
    assert.instanceOf(box, HTMLInputElement);
    assert.equal(box.value, 'Phường Bến Thành, Thành phố Hồ Chí Minh');
  });

  it('a divided ward is asked with its parts', async () => {
    const picker = await open(source(divided));
    const values = valuesOf(picker);
    await asked(picker);
    assert.include(textOf(picker), 'Phường, xã cũ đã chia cho nhiều nơi.');
    press(picker, 'Phường Bình Thạnh, Thành phố Hồ Chí Minh');
    await settled(picker);
    assert.deepEqual(values, ['26743']);
  });

  it('one part alone of a divided ward is no yes or no', async () => {
    const picker = await open(source(divided.slice(0, 1)));
    await asked(picker);
    assert.notInclude(textOf(picker), 'Đúng');
  });

  it('another place: the search, and no second question about the same address', async () => {
    const picker = await open(source(exact));
    const values = valuesOf(picker);
    await asked(picker);
    press(picker, 'Chọn nơi khác');
    await until(() => focused()?.localName === 'input');
    picker.suggestions = source(exact);
    await settled(picker);
    assert.isNull(picker.shadowRoot?.querySelector('mc-unit-suggestion') ?? null);
    assert.deepEqual(values, []);
    picker.suggestions = source(divided, 'Phường 12, Quận Bình Thạnh');
    await settled(picker);
    assert.isNotNull(picker.shadowRoot?.querySelector('mc-unit-suggestion') ?? null);
  });

  it('with the keyboard alone', async () => {
    const picker = await open(source(exact));
    const values = valuesOf(picker);
    await asked(picker);
    picker.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'input');
    assert.deepEqual(values, ['26740']);
  });

  it('whoever has begun to type is not interrupted', async () => {
    const picker = await open({ address, find: () => new Promise(() => undefined) });
    picker.focus();
    await sendKeys({ type: 'x' });
    await settled(picker);
    assert.isNull(picker.shadowRoot?.querySelector('mc-unit-suggestion') ?? null);
    assert.equal(focused()?.localName, 'input');
  });

  it('asks only when the address rests, and about the last one', async () => {
    const addresses: string[] = [];
    const find: SuggestionSource['find'] = (text) => {
      addresses.push(text);
      return Promise.resolve(exact);
    };
    const picker = await mount('mc-unit-picker', {
      label: 'Nơi',
      suggestions: { address: 'Phường B', find },
    });
    picker.suggestions = { address: 'Phường Bến', find };
    await settled(picker);
    picker.suggestions = { address, find };
    await asked(picker);
    assert.deepEqual(addresses, [address]);
  });

  it('nobody answers, or nothing is known: the search is there, as ever', async () => {
    for (const find of [() => Promise.reject(new TypeError('offline')), () => Promise.resolve([])]) {
      let done = false;
      const picker = await open({
        address,
        find: async () => {
          done = true;
          return find();
        },
      });
      await until(() => done);
      await settled(picker);
      assert.isNull(picker.shadowRoot?.querySelector('mc-unit-suggestion[open]') ?? null);
      assert.isAbove(deep(picker, '.box')?.offsetHeight ?? 0, 0);
      picker.remove();
    }
  });

  it('an answer that was given stays', async () => {
    const picker = await open(source(exact), {
      value: '26743',
      name: { vi: 'Bình Thạnh', en: 'Bình Thạnh' },
    });
    assert.isNull(picker.shadowRoot?.querySelector('mc-unit-suggestion') ?? null);
  });

  for (const [where, look] of Object.entries(looks)) {
    it(`is accessible on ${where}`, async () => {
      await wear(look);
      for (const found of [exact, divided]) {
        const picker = await open(source(found), { kiosk: 'scale' in look });
        await asked(picker);
        for (const language of languages) {
          picker.language = language;
          await settled(picker);
          await assertAccessible(picker);
          const { scrollWidth, clientWidth } = document.documentElement;
          assert.isAtMost(scrollWidth, clientWidth, language);
        }
        picker.remove();
      }
    });
  }
});

describe('mc-application with an address', () => {
  afterEach(clearPage);

  const text = (vi: string): { vi: string; en: string } => ({ vi, en: vi });
  const definition: ProcedureDefinition = {
    ...everyField,
    rules: [],
    pages: [
      {
        id: 'home',
        part: 'form',
        title: text('Bạn ở đâu?'),
        fields: [
          { id: 'homeAddress', type: 'text', label: text('Địa chỉ trên thẻ'), sensitivity: 'personal' },
          {
            id: 'homeUnit',
            type: 'unit',
            label: text('Phường hoặc xã'),
            suggestFrom: 'homeAddress',
            sensitivity: 'personal',
          },
        ],
      },
    ],
    fee: { lines: [], text: text('Không thu') },
  };

  it('asks the gateway, and the unit stands in the review by its name', async () => {
    const gateway = new FakeGateway();
    gateway.definition = definition;
    gateway.onSuggestion = () => json(exact);
    const pilot = openApplication(gateway);
    await pilot.sees(definition.shortName.vi);
    pilot.press('Bắt đầu');
    await pilot.sees('Bạn ở đâu?');
    await pilot.answer('homeAddress', address);
    const picker = pilot.field('homeUnit');
    assert.isDefined(picker);
    await asked(picker as McUnitPicker);
    press(picker as McUnitPicker, 'Đúng');
    pilot.press('Tiếp tục');
    await pilot.sees('Bạn kiểm tra lại giúp');
    assert.include(pilot.text, 'Phường Bến Thành, Thành phố Hồ Chí Minh');
  });

  it('goes on without suggestions when the gateway has none', async () => {
    const gateway = new FakeGateway();
    gateway.definition = definition;
    gateway.onSuggestion = () => problem(503, 'storage-unavailable');
    const pilot = openApplication(gateway);
    await pilot.sees(definition.shortName.vi);
    pilot.press('Bắt đầu');
    await pilot.sees('Bạn ở đâu?');
    await pilot.answer('homeAddress', address);
    await until(() => gateway.paths.includes('/v1/unit-suggestions'));
    const picker = pilot.field('homeUnit');
    assert.isDefined(picker);
    type(deep(picker, '#input'), 'sai');
    (await until(() => deep(picker, '[role=option]'))).click();
    pilot.press('Tiếp tục');
    await pilot.sees('Bạn kiểm tra lại giúp');
  });
});
