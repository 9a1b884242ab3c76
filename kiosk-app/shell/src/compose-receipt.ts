import type { SubmissionResult } from '@motcua/client';
import type { IdCardItem } from '@motcua/procedures';
import { composeCaseReceipt } from '@motcua/receipt/compose';
import type { ReceiptDocument } from '@motcua/receipt/compose';
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

/**
 * Makes the function that writes one case's receipt in a language.
 *
 * Beside the applicant's name and masked number only public answers go on paper: whoever finds it reads no more.
 */
export function composeReceipt({
  draft,
  result,
  place,
  wizard,
}: Submitted): (language: Language) => ReceiptDocument {
  const idNumber = answerFor('idNumber', draft, wizard);
  return (language) =>
    composeCaseReceipt({
      language,
      result,
      kioskName: place,
      applicantName: answerFor('fullName', draft, wizard) ?? '',
      ...(idNumber !== undefined && { idNumber }),
      details: wizard
        .review(draft)
        .filter((row) => row.sensitivity === 'public')
        .map((row) => ({ label: row.label[language], value: row.value[language] })),
      ...wordsOfChoices(draft, wizard, language),
    });
}

/** The answer of the field that an identity card would fill with `item`, typed or read. */
function answerFor(item: IdCardItem, draft: Draft, wizard: Wizard): string | undefined {
  const fields = wizard.definition.pages.flatMap((page) => page.fields);
  const field = fields.find((candidate) => candidate.prefill?.item === item);
  const answer = field === undefined ? undefined : draft.answers[field.id];
  return typeof answer?.value === 'string' ? answer.value : undefined;
}
