import { assert } from 'chai';
import './answers.define.ts';
import { halfFilledDraft, wizard } from '../testing/sample.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const rows = wizard.review(halfFilledDraft());

describe('mc-answers', () => {
  afterEach(clearPage);

  it('shows where a value came from, or a way to change it, never both', async () => {
    const answers = await mount('mc-answers', { rows });
    const sides = Array.from(answers.shadowRoot?.querySelectorAll('.row') ?? []).map((row) => ({
      chip: row.querySelector('.chip') !== null,
      button: row.querySelector('button') !== null,
    }));
    assert.deepEqual(
      sides,
      rows.map(({ provenance }) => ({ chip: provenance !== 'typed', button: provenance === 'typed' })),
    );
  });

  it('leads back to the page and the field of an answer', async () => {
    const answers = await mount('mc-answers', { rows });
    const changes: unknown[] = [];
    answers.addEventListener('mc-change', (event) => changes.push([event.pageId, event.fieldId]));
    const button = answers.shadowRoot?.querySelector<HTMLElement>('[aria-label="Sửa: Số bản"]');
    button?.click();
    assert.deepEqual(changes, [['extract', 'copies']]);
  });

  accessibleInEveryLook('mc-answers', () => ({ rows }));
});
