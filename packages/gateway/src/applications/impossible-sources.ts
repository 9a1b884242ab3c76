import { isFromChip } from '@motcua/wizard';
import type { FieldError } from '@motcua/wizard';
import type { SubmissionRequest } from '../api.ts';

/**
 * Answers that claim a source which their channel cannot have: a website has no reader for chips.
 *
 * The channel is the client's own word until kiosks have credentials (docs/decisions/0022-assurance.md).
 */
export function impossibleSources({ channel, answers }: SubmissionRequest): readonly FieldError[] {
  if (channel === 'kiosk') return [];
  return Object.entries(answers)
    .filter(([, answer]) => isFromChip(answer.provenance))
    .map(([fieldId]) => ({ fieldId, code: 'provenance', parameters: {} }));
}
