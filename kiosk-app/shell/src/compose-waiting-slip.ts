import type { UnitAnswer } from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { paperIn } from '@motcua/receipt/compose';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import { formatDate, formatTime, inLanguage, paperLanguage, translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';

export interface WaitingSlip {
  readonly procedure: Pick<ProcedureDefinition, 'name'>;
  readonly unit: UnitAnswer;
  /** The kiosk's name. */
  readonly place: string;
  readonly provisionalNumber: string;
  readonly keptAt: Date;
  readonly language: Language;
}

/** The paper of an application that waits: it says that nothing has been handed in, and names nobody. */
export function composeWaitingSlip(slip: WaitingSlip): ReceiptDocument {
  return paperIn(slip.language, (language) => slipIn({ ...slip, language }));
}

function slipIn(slip: WaitingSlip): ReceiptDocument {
  const { keptAt, language, place, procedure, provisionalNumber, unit } = slip;
  const t = translator(shellTexts, language);
  const instant = keptAt.toISOString();
  return {
    language: paperLanguage(language),
    blocks: [
      { kind: 'ornament' },
      { kind: 'letterhead', name: inLanguage(unit.name, language), detail: t('doorway.centre') },
      { kind: 'rule' },
      { kind: 'title', text: t('waiting.slipTitle') },
      { kind: 'paragraph', align: 'center', strong: true, text: t('waiting.slipNot') },
      { kind: 'rule', dashed: true },
      { kind: 'row', label: t('waiting.slipProcedure'), value: inLanguage(procedure.name, language) },
      {
        kind: 'row',
        label: t('waiting.slipKept'),
        value: `${formatTime(instant)}, ${formatDate(instant)}`,
      },
      { kind: 'rule', dashed: true },
      { kind: 'paragraph', align: 'center', text: t('waiting.number') },
      { kind: 'title', text: provisionalNumber },
      { kind: 'qr', text: provisionalNumber },
      { kind: 'paragraph', text: t('waiting.slipLater') },
      { kind: 'paragraph', align: 'center', text: t('slip.footer', { place }) },
      { kind: 'ornament' },
    ],
  };
}
