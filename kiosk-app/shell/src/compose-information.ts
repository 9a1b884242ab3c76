import type { UnitAnswer } from '@motcua/client';
import type { PaperDefinition, ProcedureDefinition, StepDefinition } from '@motcua/procedures';
import { paperIn } from '@motcua/receipt/compose';
import type { ReceiptBlock, ReceiptDocument } from '@motcua/receipt/compose';
import { inLanguage, paperLanguage, translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { ShellKey } from '@motcua/texts/shell';
import { canBeCarried } from './can-be-carried.ts';
import { lawName } from './parts/law-name.ts';
import { procedureCodeOf } from './world/procedure-code.ts';

export interface Information {
  readonly procedure: ProcedureDefinition;
  readonly unit: UnitAnswer;
  /** The kiosk's name. */
  readonly place: string;
  /** Address of the page for phones, ending in `/p/`. */
  readonly phonePage: string;
  readonly language: Language;
}

/** Composes what a procedure needs as a paper to take along: nothing on it is of a person. */
export function composeInformation(information: Information): ReceiptDocument {
  return paperIn(information.language, (language) => informationIn({ ...information, language }));
}

function informationIn(information: Information): ReceiptDocument {
  const { language, phonePage, place, procedure, unit } = information;
  const t = translator(shellTexts, language);
  return {
    language: paperLanguage(language),
    blocks: [
      { kind: 'ornament' },
      { kind: 'letterhead', name: inLanguage(unit.name, language), detail: t('doorway.centre') },
      { kind: 'rule' },
      { kind: 'title', text: inLanguage(procedure.shortName, language) },
      { kind: 'paragraph', align: 'center', text: inLanguage(procedure.name, language) },
      { kind: 'rule', dashed: true },
      {
        kind: 'box',
        title: t('slip.bring'),
        lines: procedure.papers.map((paper, index) => `${index + 1}. ${paperLine(paper, language, t)}`),
      },
      { kind: 'row', label: t('info.time'), value: inLanguage(procedure.processing.text, language) },
      { kind: 'row', label: t('info.fee'), value: inLanguage(procedure.fee.text, language) },
      { kind: 'row', label: t('slip.agency'), value: inLanguage(procedure.agency.name, language) },
      { kind: 'rule', dashed: true },
      { kind: 'heading', text: t('info.steps') },
      { kind: 'steps', steps: procedure.steps.map((step) => stepLine(step, language, t)) },
      { kind: 'rule', dashed: true },
      {
        kind: 'paragraph',
        text: t('slip.basis', { laws: procedure.legalBasis.map((law) => lawName(law, language)).join('; ') }),
      },
      ...wayByPhone({ procedure, unit, phonePage }, t),
      { kind: 'paragraph', align: 'center', text: t('slip.footer', { place }) },
      { kind: 'ornament' },
    ],
  };
}

/** One paper of a list, with its detail and when it is needed. */
export function paperLine(
  { detail, name, onlyIf }: PaperDefinition,
  language: Language,
  t: Translate<ShellKey>,
): string {
  const condition = onlyIf === undefined ? '' : t('info.onlyIf', { case: inLanguage(onlyIf, language) });
  return [inLanguage(name, language), inLanguage(detail, language) ?? '', condition]
    .filter((text) => text !== '')
    .map((text) => text.replace(/[.;。]$/, ''))
    .join('. ')
    .replaceAll(/(?<=\p{Script=Han})\. /gu, '。');
}

function stepLine({ holder, name, workingDays }: StepDefinition, language: Language, t: Translate<ShellKey>) {
  const days = workingDays === undefined ? '' : `, ${t('info.stepDays', { days: workingDays })}`;
  return { name: inLanguage(name, language), detail: inLanguage(holder, language) + days, done: false };
}

/** The address of the same procedure on a phone, or its code where nothing could be done there. */
function wayByPhone(
  { phonePage, procedure, unit }: Pick<Information, 'phonePage' | 'procedure' | 'unit'>,
  t: Translate<ShellKey>,
): readonly ReceiptBlock[] {
  // The scanner of a kiosk knows either code: it leads back to this procedure.
  const again: ReceiptBlock = { kind: 'paragraph', align: 'center', text: t('slip.again') };
  if (!canBeCarried(procedure)) {
    const text = procedureCodeOf(procedure.id);
    return [{ kind: 'rule', dashed: true }, { kind: 'qr', text }, again];
  }
  return [
    { kind: 'rule', dashed: true },
    { kind: 'paragraph', align: 'center', strong: true, text: t('slip.phone') },
    { kind: 'qr', text: `${phonePage}#n.${procedure.id}.${unit.code}` },
    again,
  ];
}
