import type { ProcedureDefinition } from '@motcua/procedures';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Language } from '@motcua/texts';
import { createWizard } from '@motcua/wizard';
import type { Draft, Wizard } from '@motcua/wizard';
import { composeReceipt } from '../compose-receipt.ts';
import { fakeUnit } from './fake-world.ts';
import { filledIn } from './walk.ts';

type Receipt = (language: Language) => ReceiptDocument;

/** What would stand on the paper of a draft that has been handed in. */
export function receiptOf(wizard: Wizard, draft: Draft): Receipt {
  const { id, name, version } = wizard.definition;
  return composeReceipt({
    draft,
    wizard,
    result: {
      caseCode: 'H29.26740-261119-0001',
      procedure: { id, version, name },
      unit: { code: '26740', name: fakeUnit.name },
      submittedAt: '2026-11-19T02:16:00Z',
      dueAt: '2026-11-19T10:00:00Z',
      fee: wizard.fee(draft),
      steps: [],
    },
    place: 'Kiosk 1',
  });
}

/** The same of a procedure's longest way. */
export function longestReceipt(procedure: ProcedureDefinition): Receipt {
  const wizard = createWizard(procedure, { today: '2026-11-19', unitName: () => fakeUnit.name });
  return receiptOf(wizard, filledIn(procedure));
}
