import {
  formatDate,
  formatDong,
  formatTime,
  formatWeekday,
  inLanguage,
  maskIdNumber,
  paperLanguage,
  translator,
} from '@motcua/texts';
import type { Language, LocalText, Translate } from '@motcua/texts';
import { receiptTexts } from '@motcua/texts/receipt';
import type { ReceiptKey } from '@motcua/texts/receipt';
import type { ReceiptBlock, ReceiptDocument } from '../document.ts';

/** What the gateway answered to a submission, the part that goes on paper; its `SubmissionResult` fits as it is. */
export interface SubmittedCase {
  readonly caseCode: string;
  readonly procedure: { readonly name: LocalText };
  readonly unit: { readonly name: LocalText };
  /** RFC 3339 in UTC, as are the other instants. */
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly fee: {
    readonly lines: readonly SubmittedFeeLine[];
    /** Integer đồng. */
    readonly total: number;
  };
  readonly steps: readonly SubmittedStep[];
}

export interface SubmittedFeeLine {
  readonly name: LocalText;
  readonly quantity: number;
  readonly amount: number;
  readonly total: number;
  readonly basis: LocalText;
}

export interface SubmittedStep {
  readonly name: LocalText;
  readonly state: 'done' | 'current' | 'next';
  readonly dueAt: string;
  readonly doneAt?: string;
}

export interface CaseReceiptInput {
  /** Of every word on the paper; see {@link paperIn} for one that officers read too. */
  readonly language: Language;
  readonly result: SubmittedCase;
  readonly kioskName: string;
  /** Empty where the application names nobody. */
  readonly applicantName: string;
  /** Printed masked; a number that comes in clear is masked here. */
  readonly idNumber?: string;
  readonly copies?: number;
  /** Further lines under the applicant, such as the kind of extract. Values must be public. */
  readonly details?: readonly { readonly label: string; readonly value: string }[];
  /** Second line of the letterhead instead of the usual one. */
  readonly unitDetail?: string;
  /** Where and when to pay instead of "at the counter when you collect". */
  readonly payWhere?: string;
  /** What to bring instead of this paper, the ID card and the fee; an empty list leaves the box out. */
  readonly bring?: readonly string[];
  readonly question?: { readonly phone: string; readonly hours?: string };
}

/**
 * Composes the paper a citizen takes home after handing in an application.
 *
 * Pure; texts come from the catalogue's `receipt` area. Dates stand in full, because the paper is read on other days.
 */
export function composeCaseReceipt(input: CaseReceiptInput): ReceiptDocument {
  const { language, result } = input;
  const t = translator(receiptTexts, language);
  return {
    language: paperLanguage(language),
    blocks: [
      { kind: 'ornament' },
      {
        kind: 'letterhead',
        name: inLanguage(result.unit.name, language),
        detail: input.unitDetail ?? t('letterhead.detail'),
      },
      { kind: 'rule' },
      { kind: 'title', text: t('case.title') },
      { kind: 'paragraph', align: 'center', text: t('case.when', when(input)) },
      { kind: 'qr', text: result.caseCode },
      { kind: 'code', text: result.caseCode },
      { kind: 'rule', dashed: true },
      ...personRows(input, t),
      { kind: 'rule', dashed: true },
      ...feeBlocks(input, t),
      { kind: 'rule', dashed: true },
      { kind: 'heading', text: t('steps.title') },
      { kind: 'steps', steps: result.steps.map((step) => stepLine(step, language, t)) },
      ...closingBlocks(input, t),
      { kind: 'ornament' },
    ],
  };
}

function when({ language, result, kioskName }: CaseReceiptInput) {
  return {
    time: formatTime(result.submittedAt),
    weekday: unbroken(formatWeekday(result.submittedAt, language)),
    date: formatDate(result.submittedAt),
    kiosk: kioskName,
  };
}

function personRows(input: CaseReceiptInput, t: Translate<ReceiptKey>): readonly ReceiptBlock[] {
  const { language, result } = input;
  const rows: ReceiptBlock[] = [
    { kind: 'row', label: t('case.what'), value: inLanguage(result.procedure.name, language) },
  ];
  if (input.applicantName !== '') {
    rows.push({ kind: 'row', label: t('case.who'), value: input.applicantName });
  }
  if (input.idNumber !== undefined) {
    rows.push({ kind: 'row', label: t('case.id-number'), value: masked(input.idNumber) });
  }
  for (const detail of input.details ?? []) rows.push({ kind: 'row', ...detail });
  if (input.copies !== undefined) {
    rows.push({ kind: 'row', label: t('case.copies'), value: String(input.copies) });
  }
  rows.push({
    kind: 'row',
    label: t('case.due'),
    value: t('case.due-value', {
      time: formatTime(result.dueAt),
      weekday: unbroken(formatWeekday(result.dueAt, language)),
      date: formatDate(result.dueAt),
    }),
  });
  return rows;
}

function feeBlocks(input: CaseReceiptInput, t: Translate<ReceiptKey>): readonly ReceiptBlock[] {
  const { language } = input;
  const { lines, total } = input.result.fee;
  const blocks: ReceiptBlock[] = lines.map((line) => ({
    kind: 'row',
    label: t(line.quantity === 1 ? 'fee.line' : 'fee.line-quantity', {
      name: inLanguage(line.name, language),
      quantity: line.quantity,
      amount: dong(line.amount),
    }).replace(' × ', `${noBreakSpace}×${noBreakSpace}`),
    value: dong(line.total),
  }));
  blocks.push({ kind: 'row', label: t('fee.total'), value: dong(total), total: true });
  if (total > 0) blocks.push({ kind: 'paragraph', strong: true, text: input.payWhere ?? t('fee.where') });
  const bases = [...new Set(lines.map((line) => inLanguage(line.basis, language)))];
  if (bases.length > 0) blocks.push({ kind: 'paragraph', text: t('fee.basis', { basis: bases.join('; ') }) });
  return blocks;
}

function stepLine(step: SubmittedStep, language: Language, t: Translate<ReceiptKey>) {
  const done = step.state === 'done';
  const instant = done ? (step.doneAt ?? step.dueAt) : step.dueAt;
  const parameters = { time: formatTime(instant), date: formatDate(instant) };
  return {
    name: inLanguage(step.name, language),
    detail: t(done ? 'steps.done' : 'steps.due', parameters),
    done,
  };
}

function closingBlocks(input: CaseReceiptInput, t: Translate<ReceiptKey>): readonly ReceiptBlock[] {
  const { total } = input.result.fee;
  const usual = [t('bring.paper'), t('bring.id-card')];
  if (total > 0) usual.push(t('bring.money', { amount: dong(total) }));
  const items = input.bring ?? usual;
  const blocks: ReceiptBlock[] = [];
  if (items.length > 0) {
    const lines = items.map((item, index) => t('bring.line', { number: index + 1, item }));
    blocks.push({ kind: 'box', title: t('bring.title'), lines });
  }
  blocks.push({ kind: 'paragraph', text: t('case.lost') });
  if (input.question !== undefined) {
    const { phone, hours } = input.question;
    const label = hours === undefined ? t('case.question') : t('case.question-hours', { hours });
    blocks.push({ kind: 'row', label, value: unbroken(phone) });
  }
  return blocks;
}

const noBreakSpace = '\u00A0';

function dong(amount: number): string {
  return unbroken(formatDong(amount));
}

function unbroken(text: string): string {
  return text.replaceAll(' ', noBreakSpace);
}

function masked(idNumber: string): string {
  const digits = idNumber.replaceAll(/\s/g, '');
  const shown = /^\d+$/.test(digits) ? maskIdNumber(digits) : idNumber;
  return unbroken(shown);
}
