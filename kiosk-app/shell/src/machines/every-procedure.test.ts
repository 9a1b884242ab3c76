import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcedureDefinition } from '@motcua/procedures';
import { builtInCatalogueFolder, loadDefinitions } from '@motcua/procedures/node';
import { everyField } from '@motcua/procedures/samples';
import { validateApplication } from '@motcua/wizard';
import type { Draft, FileReference } from '@motcua/wizard';
import { fakeUnit } from '../testing/fake-world.ts';
import { annsCard, settle, TestKiosk } from '../testing/test-kiosk.ts';
import { answerPage, atInformation, filledIn, today } from '../testing/walk.ts';
import { filesOf } from './pages.ts';

const loaded = await loadDefinitions(builtInCatalogueFolder);
assert.equal(loaded.code, 'ok');
const definitions = [...loaded.definitions, everyField];
const context = { today, unitName: () => fakeUnit.name };

for (const definition of definitions) {
  for (const path of ['shortest', 'longest'] as const) {
    test(`${definition.id}: from the start screen to the receipt, ${path} way`, async () => {
      using kiosk = await begun(definition, path === 'longest');
      await fillForm(kiosk, filledIn(definition, path));
      await submitted(kiosk);
      const [submission] = kiosk.world.submissions;
      assert.ok(submission);
      const { answers, consent, feeShown, procedure, unit } = submission.request;
      assert.deepEqual(
        validateApplication(definition, { answers, consent, feeShown, procedure, unit }, context),
        [],
      );
      assertPaperIsSafe(kiosk, definition);
      kiosk.world.finishPrint({ code: 'printed' });
      await kiosk.at('done');
    });
  }
}

async function begun(definition: ProcedureDefinition, withCard: boolean): Promise<TestKiosk> {
  const kiosk = new TestKiosk((world) => {
    world.others = [definition];
  });
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  await atInformation(kiosk, definition.id);
  kiosk.press('NEXT');
  if (!withCard) kiosk.press('WITHOUT_CARD');
  else {
    kiosk.world.scan({ code: 'id-card', items: annsCard });
    await kiosk.at('confirm');
    kiosk.press('NEXT');
  }
  return kiosk.at('form');
}

/** Answers page after page, papers by phone. What the card has filled in stays. */
async function fillForm(kiosk: TestKiosk, filled: Draft): Promise<void> {
  while (kiosk.screen.name === 'form') {
    const { pageId } = kiosk.application.getSnapshot().context;
    await fillPage(kiosk, pageId, filled);
    kiosk.application.send({ type: 'NEXT' });
    const { screen } = kiosk;
    assert.ok(screen.name !== 'form' || screen.page !== pageId, `page ${pageId} is not complete`);
  }
}

async function fillPage(kiosk: TestKiosk, pageId: string, filled: Draft): Promise<void> {
  answerPage(kiosk, filled, { papers: false });
  const { draft, wizard } = kiosk.application.getSnapshot().context;
  const page = wizard.pages(draft).find(({ definition }) => definition.id === pageId);
  for (const { definition, id, items } of page?.fields ?? []) {
    for (const field of [{ definition, id }, ...(items ?? []).flatMap((item) => item.fields)]) {
      const files = filesOf(filled.answers[field.id]?.value);
      if (field.definition.type === 'attachment' && files.length > 0)
        await sendByPhone(kiosk, field.id, files);
    }
  }
}

async function sendByPhone(
  kiosk: TestKiosk,
  fieldId: string,
  files: readonly FileReference[],
): Promise<void> {
  kiosk.application.send({ type: 'BY_PHONE', fieldId });
  await settle();
  for (const file of files) kiosk.world.phone.send(file);
  await settle();
  const { screen } = kiosk;
  assert.ok('phoneFiles' in screen, screen.name);
  screen.phoneFiles.send({ type: 'DONE' });
  await kiosk.at('form');
}

async function submitted(kiosk: TestKiosk): Promise<void> {
  kiosk.application.send({ type: 'NEXT' });
  kiosk.application.send({ type: 'NEXT' });
  await kiosk.at('consent');
  kiosk.application.send({ type: 'CONSENT', given: true });
  kiosk.application.send({ type: 'NEXT' });
  await kiosk.at('printing');
}

/** Whoever finds the paper reads a name, a masked number, and what is public. */
function assertPaperIsSafe(kiosk: TestKiosk, { id }: ProcedureDefinition): void {
  const paper = JSON.stringify(kiosk.world.printed[0]).replaceAll('\u00A0', ' ');
  assert.match(paper, /H29\.26740-261119-0042/);
  for (const secret of ['001099012345', 'Đông Quý', '20/05/1999'])
    assert.ok(!paper.includes(secret), `${id}: ${secret}`);
}
