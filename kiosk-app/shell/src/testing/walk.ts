import type { ProcedureDefinition } from '@motcua/procedures';
import { createWizard } from '@motcua/wizard';
import type { Draft, PageState } from '@motcua/wizard';
import { fillInAll } from '@motcua/wizard/testing';
import { fakeUnit } from './fake-world.ts';
import { TestKiosk } from './test-kiosk.ts';
import type { StartKiosk } from './test-kiosk.ts';

/** Today in the fake world. */
export const today = '2026-11-19';

/** Every question of a procedure answered, the longest way. */
export function filledIn(definition: ProcedureDefinition, path: 'shortest' | 'longest' = 'longest'): Draft {
  const wizard = createWizard(definition, { today, unitName: () => fakeUnit.name });
  const items = path === 'longest' ? { items: 2 } : {};
  return fillInAll(wizard, { today, unit: fakeUnit.code, path, ...items });
}

/** A kiosk that offers this procedure too, on its first page, without a card. */
export async function atFirstPage(
  definition: ProcedureDefinition,
  start?: StartKiosk,
  language: 'vi' | 'en' = 'vi',
): Promise<TestKiosk> {
  const kiosk = new TestKiosk((world) => {
    world.others = [definition];
  }, start);
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language });
  await atInformation(kiosk, definition.id);
  kiosk.press('NEXT');
  if (kiosk.screen.name === 'card') kiosk.press('WITHOUT_CARD');
  return await kiosk.at('form');
}

/** From the home screen to what a procedure needs. */
export async function atInformation(kiosk: TestKiosk, id: string): Promise<void> {
  const home = kiosk.screen;
  if (!('session' in home)) throw new Error(`not at home but at ${home.name}`);
  home.session.send({ type: 'LIST' });
  const list = kiosk.screen;
  if (!('procedures' in list)) throw new Error(`no list but ${list.name}`);
  list.procedures.send({ type: 'CHOOSE', id });
  await kiosk.at('info');
}

/** Answers what the page asks at once, as `filled` has it; papers are left out where `papers` says so. */
export function answerPage(kiosk: TestKiosk, filled: Draft, options: { readonly papers: boolean }): void {
  const { application } = kiosk;
  const answered = new Set<string>();
  for (;;) {
    const { draft, pageId, wizard } = application.getSnapshot().context;
    const field = wizard
      .pages(draft)
      .find(({ definition }) => definition.id === pageId)
      ?.fields.flatMap((one) => [one, ...(one.items ?? []).flatMap((item) => item.fields)])
      .find(
        ({ computed, definition, id, locked }) =>
          computed !== true &&
          !locked &&
          (options.papers || definition.type !== 'attachment') &&
          filled.answers[id] !== undefined &&
          !answered.has(id),
      );
    if (field === undefined) return;
    answered.add(field.id);
    application.send({ type: 'ANSWER', fieldId: field.id, value: filled.answers[field.id]?.value ?? '' });
  }
}

/** A kiosk on the first page of this procedure that asks for a paper; all before it is answered. */
export function atPapers(definition: ProcedureDefinition, start?: StartKiosk): Promise<TestKiosk> {
  return atPageWith(
    definition,
    ({ fields }) => fields.some((field) => field.definition.type === 'attachment'),
    start,
  );
}

/** A kiosk on this page, which is not answered; all before it is. */
export function atPage(
  definition: ProcedureDefinition,
  pageId: string,
  start?: StartKiosk,
): Promise<TestKiosk> {
  return atPageWith(definition, (page) => page.definition.id === pageId, start);
}

async function atPageWith(
  definition: ProcedureDefinition,
  isIt: (page: PageState) => boolean,
  start: StartKiosk | undefined,
): Promise<TestKiosk> {
  const kiosk = await atFirstPage(definition, start);
  const filled = filledIn(definition);
  for (;;) {
    const { draft, pageId, wizard } = kiosk.application.getSnapshot().context;
    const page = wizard.pages(draft).find((candidate) => candidate.definition.id === pageId);
    if (page !== undefined && isIt(page)) return kiosk;
    answerPage(kiosk, filled, { papers: false });
    const now = wizard
      .pages(kiosk.application.getSnapshot().context.draft)
      .find((candidate) => candidate.definition.id === pageId);
    if (now !== undefined && isIt(now)) return kiosk;
    kiosk.application.send({ type: 'NEXT' });
    const { screen } = kiosk;
    if (screen.name !== 'form' || screen.page === pageId) throw new Error(`page ${pageId} is not complete`);
  }
}
