import type { Judgement } from '../seal/judge-configuration.ts';
import type { OpenedConfiguration } from '../seal/open-configuration.ts';

type Refusal = Exclude<OpenedConfiguration, { readonly code: 'ok' }>;

/** Why a file is not taken, in words for whoever signs. */
export function plainReason(refusal: Refusal): string {
  switch (refusal.code) {
    case 'too-large':
      return 'is larger than 512 KiB';
    case 'not-signed':
      return 'is not a signed configuration';
    case 'key-unknown':
      return 'was signed with another key';
    case 'signature-wrong':
      return 'was changed after it was signed';
    case 'invalid':
      return `is signed, and wrong: ${refusal.reasons.join('; ')}`;
    default:
      return refusal satisfies never;
  }
}

/** Why a kiosk would not take a file that is rightly signed. */
export function plainJudgement(judgement: Exclude<Judgement, 'fits'>): string {
  switch (judgement) {
    case 'other-kiosk':
      return 'is not for this kiosk';
    case 'not-yet':
      return 'is not valid yet';
    case 'expired':
      return 'has expired';
    case 'older':
      return 'is older than what the kiosk has';
    default:
      return judgement satisfies never;
  }
}
