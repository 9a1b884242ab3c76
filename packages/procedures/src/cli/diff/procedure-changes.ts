import type { FeeLineDefinition, ProcedureDefinition } from '../../definition.ts';
import type { Change } from './change.ts';
import { same } from './field-changes.ts';

/** What changes around the questions: pages, fee, time, papers, consent. */
export function procedureChanges(before: ProcedureDefinition, after: ProcedureDefinition): readonly Change[] {
  return [
    ...pageChanges(before, after),
    ...feeChanges(before, after),
    ...paperChanges(before, after),
    ...otherChanges(before, after),
  ];
}

function pageChanges(before: ProcedureDefinition, after: ProcedureDefinition): readonly Change[] {
  const changes: Change[] = [];
  const old = new Map(before.pages.map((page) => [page.id, page]));
  for (const page of after.pages) {
    const was = old.get(page.id);
    if (was === undefined) continue;
    if (!same(was.visibleWhen, page.visibleWhen)) {
      changes.push({
        kind: 'anew',
        text: `The page "${page.title.en}" (${page.id}) is shown in other cases than before.`,
      });
    }
    if (!same([was.title, was.lead], [page.title, page.lead])) {
      changes.push({ kind: 'words', text: `The page "${page.title.en}" (${page.id}) is worded anew.` });
    }
  }
  const order = (of: ProcedureDefinition, among: ReadonlySet<string>): readonly string[] =>
    of.pages.map(({ id }) => id).filter((id) => among.has(id));
  const kept = new Set(after.pages.map(({ id }) => id).filter((id) => old.has(id)));
  if (!same(order(before, kept), order(after, kept))) {
    changes.push({ kind: 'moved', text: 'The pages come in another order; answers stay.' });
  }
  return changes;
}

function feeChanges(before: ProcedureDefinition, after: ProcedureDefinition): readonly Change[] {
  const changes: Change[] = [];
  const add = (text: string): void => {
    changes.push({ kind: 'cost', text });
  };
  const old = new Map(before.fee.lines.map((line) => [line.id, line]));
  for (const line of after.fee.lines) {
    const was = old.get(line.id);
    old.delete(line.id);
    if (was === undefined) add(`"${line.name.en}" is added to the fee: ${money(line)}.`);
    else if (was.amount !== line.amount)
      add(`"${line.name.en}" costs ${money(line)} in place of ${money(was)}.`);
    if (was !== undefined && !same(feeTerms(was), feeTerms(line))) {
      add(`"${line.name.en}" is charged in other cases, or for another number, than before.`);
    }
  }
  for (const line of old.values()) add(`"${line.name.en}" (${money(line)}) is no longer charged.`);
  if (!same(before.fee.free, after.fee.free)) add('Who is free of the fee changes.');
  return changes;
}

function feeTerms({ when, quantityField, amountField }: FeeLineDefinition): readonly unknown[] {
  return [when, quantityField, amountField];
}

function money({ amount }: FeeLineDefinition): string {
  return `${amount.toLocaleString('vi-VN')} đ`;
}

function paperChanges(before: ProcedureDefinition, after: ProcedureDefinition): readonly Change[] {
  const without = (from: ProcedureDefinition, those: ProcedureDefinition): readonly string[] =>
    from.papers.filter(({ id }) => those.papers.every((paper) => paper.id !== id)).map(({ name }) => name.en);
  return [
    ...without(after, before).map((name): Change => ({ kind: 'cost', text: `"${name}" is needed as well.` })),
    ...without(before, after).map((name): Change => ({
      kind: 'cost',
      text: `"${name}" is no longer needed.`,
    })),
  ];
}

function otherChanges(before: ProcedureDefinition, after: ProcedureDefinition): readonly Change[] {
  const changes: Change[] = [];
  if (!same(before.processing, after.processing)) {
    const { text } = before.processing;
    changes.push({ kind: 'cost', text: `It takes "${after.processing.text.en}" in place of "${text.en}".` });
  }
  if (before.consent.id !== after.consent.id) {
    changes.push({
      kind: 'again',
      text: 'The declaration at the end is another one.',
    });
  } else if (!same(before.consent.text, after.consent.text)) {
    changes.push({
      kind: 'again',
      text: 'The declaration at the end is worded anew under its old id: give it a new id, so that it is agreed to again.',
    });
  }
  if (!same(before.rules, after.rules)) {
    changes.push({
      kind: 'again',
      text: 'Rules over several answers change: answers that fitted may no longer do.',
    });
  }
  if (before.informationOnly !== true && after.informationOnly === true) {
    changes.push({
      kind: 'lost',
      text: 'It can no longer be applied for here: what was filled in is dropped.',
    });
  }
  if (!same([before.name, before.shortName], [after.name, after.shortName])) {
    changes.push({ kind: 'words', text: `It is now called "${after.name.en}".` });
  }
  return changes;
}
