import './chip.define.ts';
import { accessibleInEveryLook, clearPage } from '../testing/mount.ts';

describe('mc-chip', () => {
  afterEach(clearPage);

  for (const kind of ['source', 'positive', 'caution', 'danger', 'now'] as const) {
    describe(kind, () => {
      accessibleInEveryLook('mc-chip', () => ({ kind, textContent: 'Từ thẻ căn cước' }));
    });
  }
});
