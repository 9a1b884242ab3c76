import { assert } from 'chai';
import './answers.define.ts';
import { halfFilledDraft, wizard } from '../testing/sample.ts';
import { shopWith, shopWizard } from '../testing/shop.ts';
import { accessibleInEveryLook, clearPage, mount } from '../testing/mount.ts';

const shopRows = shopWizard.review(
  shopWith({
    shared: 'yes',
    capital: 1_000_000,
    'coOwners.1.name': 'Trần Thị Bình',
    'coOwners.1.brings': 'money',
    'coOwners.1.amount': 20_000_000,
  }),
);
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

  it('keeps the answers of an item together under its name, and offers no change of what is worked out', async () => {
    const answers = await mount('mc-answers', { rows: shopRows });
    const section = answers.shadowRoot?.querySelector('section');
    assert.equal(section?.querySelector('h2')?.textContent, 'Người góp vốn 1');
    const labels = Array.from(section?.querySelectorAll('dt') ?? [], (label) => label.textContent);
    assert.deepEqual(labels, ['Họ, chữ đệm và tên', 'Góp bằng gì', 'Số tiền góp', 'Trị giá phần góp']);
    const worth = Array.from(section?.querySelectorAll('.row') ?? []).at(-1);
    assert.isNull(worth?.querySelector('button') ?? null);
    const changes: unknown[] = [];
    answers.addEventListener('mc-change', (event) => changes.push([event.pageId, event.fieldId]));
    answers.shadowRoot
      ?.querySelector<HTMLElement>('[aria-label="Sửa: Người góp vốn 1 · Số tiền góp"]')
      ?.click();
    assert.deepEqual(changes, [['co-owners', 'coOwners.1.amount']]);
  });

  describe('with items', () => {
    accessibleInEveryLook('mc-answers', () => ({ rows: shopRows }));
  });

  accessibleInEveryLook('mc-answers', () => ({ rows }));
});
