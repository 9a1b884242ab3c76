import type { SubmissionResult } from '@motcua/client';
import type { IdCardItem } from '@motcua/procedures';
import { composeCaseReceipt, paperIn } from '@motcua/receipt/compose';
import type { ReceiptDocument } from '@motcua/receipt/compose';
import { inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { Draft, Wizard } from '@motcua/wizard';
import { wordsOfChoices } from './words-of-choices.ts';

interface Submitted {
  readonly draft: Draft;
  readonly result: SubmissionResult;
  /** The kiosk's name. */
  readonly place: string;
  readonly wizard: Wizard;
}

/** What a person looks for on the paper later; the whole application is with the gateway. */
const mostDetails = 6;

/**
 * Makes the function that writes one case's receipt in a language.
 *
 * Beside the applicant's name and masked number only public answers go on paper: whoever finds it reads no more. A long
 * application is told by its first answers, and by the agencies that get it.
 */
export function composeReceipt({
  draft,
  result,
  place,
  wizard,
}: Submitted): (language: Language) => ReceiptDocument {
  const idNumber = answerFor('idNumber', draft, wizard);
  return (chosen) =>
    paperIn(chosen, (language) =>
      composeCaseReceipt({
        language,
        result,
        kioskName: place,
        applicantName: answerFor('fullName', draft, wizard) ?? '',
        ...(idNumber !== undefined && { idNumber }),
        details: [...publicAnswers(draft, wizard, language), ...agencies(draft, wizard, language)],
        ...wordsOfChoices(draft, wizard, language),
      }),
    );
}

interface Detail {
  readonly label: string;
  readonly value: string;
}

function publicAnswers(draft: Draft, wizard: Wizard, language: Language): readonly Detail[] {
  const fields = wizard.definition.pages.flatMap((page) => page.fields);
  const types = new Map(fields.map(({ id, type }) => [id, type]));
  return wizard
    .review(draft)
    .filter(({ fieldId, item, sensitivity }) => {
      const type = types.get(fieldId);
      return sensitivity === 'public' && item === undefined && type !== 'confirm' && type !== 'attachment';
    })
    .slice(0, mostDetails)
    .map((row) => ({ label: inLanguage(row.label, language), value: inLanguage(row.value, language) }));
}

/** Where one application goes to several agencies: which of them does what. */
function agencies(draft: Draft, wizard: Wizard, language: Language): readonly Detail[] {
  return wizard.agencyParts(draft).map(({ agency, name }) => ({
    label: inLanguage(name, language),
    value: inLanguage(agency.name, language),
  }));
}

/** The answer of the field that an identity card would fill with `item`, typed or read. */
function answerFor(item: IdCardItem, draft: Draft, wizard: Wizard): string | undefined {
  const fields = wizard.definition.pages.flatMap((page) => page.fields);
  const field = fields.find((candidate) => candidate.prefill?.item === item);
  const answer = field === undefined ? undefined : draft.answers[field.id];
  return typeof answer?.value === 'string' ? answer.value : undefined;
}
