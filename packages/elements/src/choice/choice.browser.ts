import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import './choice.define.ts';
import type { McChoice } from './choice.ts';
import { spots } from '../pictures/spots.ts';
import { accessibleInEveryLook, clearPage, mount, settled } from '../testing/mount.ts';

const kinds = {
  label: 'Loại trích lục',
  options: [
    {
      value: 'birth',
      label: { vi: 'Khai sinh', en: 'Birth' },
      detail: { vi: 'Đi học, làm hộ chiếu', en: 'School, passport' },
      picture: 'baby',
    },
    { value: 'marriage', label: { vi: 'Kết hôn', en: 'Marriage' }, picture: 'ring' },
    { value: 'death', label: { vi: 'Khai tử', en: 'Death' } },
  ],
  pictures: spots,
};

const radios = (choice: McChoice): HTMLInputElement[] =>
  Array.from(choice.shadowRoot?.querySelectorAll('input') ?? []);
const chosen = (choice: McChoice): string[] =>
  radios(choice)
    .filter((radio) => radio.checked)
    .map((radio) => radio.value);

describe('mc-choice', () => {
  afterEach(clearPage);

  it('chooses nothing by itself', async () => {
    assert.deepEqual(chosen(await mount('mc-choice', kinds)), []);
  });

  it('is answered with the keyboard alone', async () => {
    const choice = await mount('mc-choice', kinds);
    const answers: unknown[] = [];
    choice.addEventListener('mc-value', (event) => answers.push(event.value));
    choice.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    assert.deepEqual(answers, ['birth', 'marriage', 'birth']);
    assert.deepEqual(chosen(choice), ['birth']);
  });

  it('is one stop of the Tab key, at the chosen option', async () => {
    const choice = await mount('mc-choice', { ...kinds, value: 'marriage' });
    const after = await mount('mc-choice', { ...kinds, value: 'death' });
    choice.focus();
    assert.equal(choice.shadowRoot?.activeElement?.getAttribute('value'), 'marriage');
    await sendKeys({ press: 'Tab' });
    assert.equal(document.activeElement, after);
  });

  it('follows the answer that the page gives it, also back to none', async () => {
    const choice = await mount('mc-choice', { ...kinds, value: 'death' });
    radios(choice)[0]?.click();
    choice.value = undefined;
    await settled(choice);
    assert.deepEqual(chosen(choice), []);
  });

  it('ties its label and its error to the group, also when the heading asks the question', async () => {
    const error = 'Mời bạn chọn một trong các ô có sẵn.';
    const choice = await mount('mc-choice', { ...kinds, labelHidden: true, error });
    const group = choice.shadowRoot?.querySelector('[role=radiogroup]');
    assert.equal(
      choice.shadowRoot?.getElementById(group?.getAttribute('aria-labelledby') ?? '')?.textContent,
      kinds.label,
    );
    assert.include(
      choice.shadowRoot?.getElementById(group?.getAttribute('aria-describedby') ?? '')?.textContent,
      error,
    );
    assert.equal(group?.getAttribute('aria-invalid'), 'true');
  });

  it('speaks English when told to', async () => {
    const choice = await mount('mc-choice', { ...kinds, language: 'en' });
    assert.include(choice.shadowRoot?.textContent, 'Marriage');
    assert.equal(choice.lang, 'en');
  });

  accessibleInEveryLook('mc-choice', () => ({ ...kinds, value: 'birth', help: 'Chạm vào một loại.' }));
});
