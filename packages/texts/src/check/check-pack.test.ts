import assert from 'node:assert/strict';
import { test } from 'node:test';
import { furtherLanguages } from '../further-languages.ts';
import { areas } from './areas.ts';
import { checkPack } from './check-pack.ts';

for (const [language, load] of Object.entries(furtherLanguages)) {
  test(`${language}: nothing unknown, empty, too long for its button or without its placeholders`, async () => {
    const wrong = checkPack((await load()).pack, areas).filter(({ problem }) => problem !== 'missing');
    assert.deepEqual(wrong, []);
  });

  test(`${language}: nearly everything is said`, async () => {
    const findings = checkPack((await load()).pack, areas).filter(({ problem }) => problem === 'missing');
    const all = Object.values(areas).flatMap(({ area, vi }) => (area === undefined ? [] : Object.keys(vi)));
    assert.ok(findings.length < all.length / 4, `${findings.length} of ${all.length} are missing`);
  });
}

test('each kind of mistake is found', () => {
  const texts = {
    area: 'door',
    vi: { open: 'Mở', close: 'Đóng {name}', bell: 'Chuông', key: 'Chìa', mat: 'Thảm' },
    en: { open: 'Open', close: 'Close {name}', bell: 'Bell', key: 'Key', mat: 'Mat' },
  };
  const door = { open: '', close: '關', key: '鑰匙'.repeat(9), mat: '墊', roof: '頂' };
  assert.deepEqual(
    checkPack({ door, cellar: {} }, { door: texts }).map(({ problem, key }) => [problem, key]),
    [
      ['unknown-area', ''],
      ['unknown-key', 'roof'],
      ['empty', 'open'],
      ['placeholders', 'close'],
      ['missing', 'bell'],
      ['too-long', 'key'],
    ],
  );
});
