import type { ProcedureDefinition } from '@motcua/procedures';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import type { Language } from '@motcua/texts';
import { createWizard } from '@motcua/wizard';
import { composeReceipt } from '../compose-receipt.ts';
import { fakeUnit } from './fake-world.ts';
import { filledIn } from './walk.ts';

/** What would stand on the paper of a procedure, its longest way. */
export function longestReceipt(procedure: ProcedureDefinition): (language: Language) => ReceiptDocument {
  const { id, name, version } = procedure;
  const draft = filledIn(procedure);
  const wizard = createWizard(procedure, { today: '2026-11-19', unitName: () => fakeUnit.name });
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
