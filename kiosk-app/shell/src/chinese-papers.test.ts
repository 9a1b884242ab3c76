import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { loadReceiptFonts, renderBands } from '@motcua/receipt';
import type { ReceiptDocument } from '@motcua/receipt';
import { loadLanguage } from '@motcua/texts';
import { composeInformation } from './compose-information.ts';
import { composeWaitingSlip } from './compose-waiting-slip.ts';
import { queueTicketComposer } from './queue/compose-queue-ticket.ts';
import { FakeQueue } from './testing/fake-queue.ts';
import { fakeUnit } from './testing/fake-world.ts';
import { longestReceipt } from './testing/longest-receipt.ts';

await loadLanguage('zh-Hant');
const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const fonts = await loadReceiptFonts();
const place = 'Kiosk 1';

/** Every character has a glyph in every weight. */
function assertWritten(paper: ReceiptDocument): void {
  const text = paper.blocks.flatMap(textsOf).join('');
  assert.match(text, /\p{Script=Han}/u);
  for (const typeface of Object.values(fonts.weights)) {
    const lacks = new Set(Array.from(text).filter((one) => one !== '\n' && !typeface.writes(one)));
    assert.deepEqual([...lacks], [], 'run make-han-fonts.node.ts of @motcua/receipt');
  }
}

const textsOf = (block: ReceiptDocument['blocks'][number]): readonly string[] =>
  block.kind === 'steps'
    ? block.steps.flatMap(({ detail, name }) => [name, detail])
    : Object.entries(block).flatMap(([name, value]) =>
        name === 'kind' ? [] : [value].flat().filter((one) => typeof one === 'string'),
      );

for (const procedure of loaded.definitions) {
  test(`${procedure.id}: sheet, waiting slip and receipt in Chinese say everything in Vietnamese too`, () => {
    const language = 'zh-Hant';
    const sheet = composeInformation({
      procedure,
      unit: fakeUnit,
      place,
      phonePage: 'https://motcua.example/p/',
      language,
    });
    assertWritten(sheet);
    const slip = composeWaitingSlip({
      procedure,
      unit: fakeUnit,
      place,
      provisionalNumber: 'TAM-7K2M-93',
      keptAt: new Date('2026-11-19T02:16:00Z'),
      language,
    });
    assertWritten(slip);
    for (const paper of [sheet, slip]) {
      const written = paper.blocks.flatMap(textsOf).join('\n');
      assert.ok(written.includes(procedure.name.vi) && written.includes(procedure.name[language] ?? ''));
    }
    if (procedure.informationOnly !== true) assertWritten(longestReceipt(procedure)(language));
  });
}

test('a number in Chinese, with what to have ready', () => {
  const compose = queueTicketComposer({ place, unit: fakeUnit });
  const { lines } = new FakeQueue();
  const line = lines.code === 'ok' ? lines.lines[0] : undefined;
  assert.ok(line !== undefined);
  const ticket = {
    number: 'A012',
    code: 'Q.26740-261119-A012',
    takenAt: '2026-11-19T02:16:00Z',
    line,
    ahead: 3,
    minutes: 15,
    offline: false,
  };
  const paper = compose(ticket, loaded.definitions[0], 'zh-Hant');
  assertWritten(paper);
  for (const widthDots of [576, 384]) assert.ok([...renderBands(paper, { fonts, widthDots })].length > 0);
  assert.ok(JSON.stringify(paper).includes(String.raw`Số thứ tự của bạn\n您的號碼`));
});
