import type { FormDefinition, ProcedureDefinition } from '@motcua/procedures';
import { fillPlaceholders, formatDate, formatTime } from '@motcua/texts';
import { pdfTexts } from '@motcua/texts/pdf';
import { conditionOf, createWizard } from '@motcua/wizard';
import type { Draft, ReviewRow, WizardContext } from '@motcua/wizard';
import { dayOf } from '../cases/case-code.ts';
import type { CaseRecord } from '../cases/case-record.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { addresseesOf, lowerFirst } from './addressees.ts';
import type { ApplicationPaper, PaperSignature } from './application-paper.ts';
import { formBlocks } from './form-blocks.ts';
import { attachmentsOf, pageBlocks } from './page-blocks.ts';
import { paperRows } from './paper-row.ts';

const texts = pdfTexts.vi;

/**
 * A case as the paper it would have been: in the layout of its form where the definition has one, else page by page.
 *
 * What stands in the case counts. Where the definition of that version is gone, or reads the answers differently today,
 * the paper lists the answers as the citizen saw them when handing in.
 */
export function composePaper(record: CaseRecord, catalogue: Catalogue): ApplicationPaper {
  const day = dayOf(new Date(record.submittedAt));
  const definition = catalogue.version(record.procedure.id, record.procedure.version, day);
  if (definition === undefined) return plainPaper(record);
  const context: WizardContext = { today: day, unitName: (code) => catalogue.unitName(code) };
  const draft: Draft = {
    procedure: record.procedure,
    unit: record.unit.code,
    answers: record.answers,
    consented: true,
  };
  const wizard = createWizard(definition, context);
  const review = wizard.review(draft);
  if (!isAsSeen(record, review)) return plainPaper(record, definition);

  const rows = paperRows(definition, review);
  const form = formOf(definition);
  const layout = form?.layout;
  const holds = conditionOf(definition, draft, context);
  const agencies = wizard.agencyParts(draft).map((part) => part.agency);
  return {
    ...headOf(record, definition),
    formMark: formMarkOf(definition, form),
    ...titleOf(definition, form),
    addressees: addresseesOf([definition.agency, ...agencies], record.unit, catalogue),
    blocks: layout === undefined ? pageBlocks(rows) : formBlocks(rows, layout, holds),
    papers: attachmentsOf(rows),
    declarations: [
      ...(layout?.declaration === undefined ? [] : [layout.declaration]),
      fillPlaceholders(texts.agreed, { text: definition.consent.text.vi }),
    ],
    signature: {
      ...signatureOf(record),
      ...(layout?.signer === undefined ? {} : { signer: layout.signer }),
      ...drawnSignature(definition, record),
    },
  };
}

/** The answers alone, as they were stored. */
function plainPaper(record: CaseRecord, definition?: ProcedureDefinition): ApplicationPaper {
  return {
    ...headOf(record, definition),
    formMark: [],
    title: texts['head.plainTitle'],
    subtitle: record.procedure.name.vi,
    addressees: [],
    blocks: [
      { kind: 'part', text: texts['part.all'].toLocaleUpperCase('vi') },
      ...record.review.map(
        ({ label, value }) => ({ kind: 'line', cells: [{ label: label.vi, value: value.vi }] }) as const,
      ),
    ],
    papers: [],
    declarations: [],
    signature: signatureOf(record),
  };
}

function isAsSeen(record: CaseRecord, review: readonly ReviewRow[]): boolean {
  return (
    review.length === record.review.length &&
    review.every(({ label, value }, index) => {
      const seen = record.review[index];
      return seen?.label.vi === label.vi && seen.value.vi === value.vi;
    })
  );
}

function headOf(
  record: CaseRecord,
  definition?: ProcedureDefinition,
): Pick<ApplicationPaper, 'caseCode' | 'submittedAt' | 'madeFrom'> {
  const { caseCode, procedure, submittedAt } = record;
  const made = { time: formatTime(submittedAt), date: formatDate(submittedAt) };
  const form = definition?.status === 'draft-for-review' ? texts['foot.draft'] : texts['foot.definition'];
  return {
    caseCode,
    submittedAt,
    madeFrom: `${fillPlaceholders(texts['foot.made'], made)} ${fillPlaceholders(form, { id: procedure.id, version: procedure.version })}`,
  };
}

/** The form whose layout is known, else the only one there is. */
function formOf({ forms = [] }: ProcedureDefinition): FormDefinition | undefined {
  return forms.find((form) => form.layout !== undefined) ?? (forms.length === 1 ? forms[0] : undefined);
}

function titleOf(
  { name }: ProcedureDefinition,
  form: FormDefinition | undefined,
): Pick<ApplicationPaper, 'title' | 'subtitle'> {
  if (form === undefined) return { title: texts['head.plainTitle'], subtitle: name.vi };
  if (form.layout === undefined) return { title: form.name.vi.toLocaleUpperCase('vi') };
  const { title, subtitle } = form.layout;
  return subtitle === undefined ? { title } : { title, subtitle };
}

function formMarkOf(
  { legalBasis }: ProcedureDefinition,
  form: FormDefinition | undefined,
): readonly string[] {
  const basis = legalBasis.find((document) => document.id === form?.basis);
  const mark: string[] = [];
  if (form?.number !== undefined) mark.push(withMau(form.number));
  if (basis === undefined) return mark;
  const { number, issued, type } = basis;
  const name =
    type === undefined
      ? fillPlaceholders(texts['head.documentPlain'], { number, date: formatDate(issued) })
      : fillPlaceholders(texts['head.document'], { type: type.vi, number, date: formatDate(issued) });
  return [...mark, fillPlaceholders(texts['head.formBasis'], { basis: name })];
}

/** `CT01` → `Mẫu CT01`. */
const withMau = (number: string): string =>
  /^mẫu/i.test(number) ? number : fillPlaceholders(texts['head.formNumber'], { number });

function signatureOf({ unit, applicantName }: CaseRecord): PaperSignature {
  return { place: lowerFirst(unit.name.vi), signer: texts['sign.signer'], name: applicantName };
}

function drawnSignature(
  definition: ProcedureDefinition,
  { answers }: CaseRecord,
): Pick<PaperSignature, 'pictureId'> {
  const field = definition.pages
    .flatMap((page) => page.fields)
    .find((one) => one.type === 'attachment' && one.capture === 'signature');
  const value = field === undefined ? undefined : answers[field.id]?.value;
  const [file] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof file !== 'object' || file === null || !('id' in file)) return {};
  return typeof file.id === 'string' ? { pictureId: file.id } : {};
}
