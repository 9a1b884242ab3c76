import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureDefinition } from '@motcua/procedures';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { loadReceiptFonts, renderBands } from '@motcua/receipt';
import { composeInformation } from './compose-information.ts';
import { fakeUnit } from './testing/fake-world.ts';

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const fonts = await loadReceiptFonts();

function paperOf(procedure: ProcedureDefinition, language: 'vi' | 'en') {
  return composeInformation({
    procedure,
    unit: fakeUnit,
    place: 'Kiosk 1',
    phonePage: 'https://motcua.example/p/',
    language,
  });
}

for (const procedure of loaded.definitions) {
  test(`${procedure.id}: papers, steps, time, fee and laws stand on the sheet, and it can be printed`, () => {
    for (const language of ['vi', 'en'] as const) {
      const document = paperOf(procedure, language);
      const written = JSON.stringify(document);
      for (const { name } of [...procedure.papers, ...procedure.steps]) {
        assert.ok(written.includes(JSON.stringify(name[language]).slice(1, -2)), name[language]);
      }
      for (const text of [procedure.processing.text, procedure.fee.text])
        assert.ok(written.includes(JSON.stringify(text[language])));
      for (const { number } of procedure.legalBasis) assert.ok(written.includes(number), number);
      const qr = document.blocks.find((block) => block.kind === 'qr');
      assert.equal(
        qr?.text,
        procedure.informationOnly === true ? undefined : `https://motcua.example/p/#n.${procedure.id}.26740`,
      );
      assert.ok([...renderBands(document, { fonts, widthDots: 576 })].length > 0);
    }
  });
}
