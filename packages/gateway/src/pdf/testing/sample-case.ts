import type { ProcedureDefinition } from '@motcua/procedures';
import { createWizard } from '@motcua/wizard';
import type { Draft, Wizard } from '@motcua/wizard';
import { applicantNameOf } from '../../applications/applicant-name.ts';
import type { CaseRecord } from '../../cases/case-record.ts';
import { catalogueOf } from '../../catalogue/catalogue-of.ts';

export const sampleDay = '2026-11-23';
export const sampleUnit = '26740';

export function wizardOf(definition: ProcedureDefinition): Wizard {
  const catalogue = catalogueOf([definition]);
  return createWizard(definition, { today: sampleDay, unitName: (code) => catalogue.unitName(code) });
}

/** The case that a draft would become, also where it is not complete. */
export function caseOf(wizard: Wizard, draft: Draft, changes: Partial<CaseRecord> = {}): CaseRecord {
  const { definition } = wizard;
  const { answers } = wizard.payload(draft, 'vi');
  return {
    id: 1,
    caseCode: 'H29.26740-261123-0007',
    version: 1,
    state: 'in-progress',
    procedure: { id: definition.id, version: definition.version, name: definition.name },
    unit: { code: sampleUnit, name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' } },
    channel: 'kiosk',
    place: 'Kiosk 1',
    language: 'vi',
    consent: { id: definition.consent.id, language: 'vi' },
    submittedAt: '2026-11-23T02:16:00.000Z',
    dueAt: '2026-11-24T02:16:00.000Z',
    fee: { lines: [], total: 0 },
    steps: [],
    applicantName: applicantNameOf(definition, answers),
    answers,
    review: wizard.review(draft).map(({ label, value, provenance }) => ({ label, value, provenance })),
    ...changes,
  };
}
