/** What a scanned code turned out to be. Nothing in it proves who stands there: the QR of a card is not signed. */
export type ScannedCode =
  | { readonly kind: 'id-card'; readonly card: IdCardQr; readonly warnings: readonly IdCardWarning[] }
  /** In capitals, without white space. */
  | { readonly kind: 'case-code'; readonly caseCode: string }
  /** Some cards carry a web address instead of the person's data. Never opened. */
  | { readonly kind: 'url'; readonly host?: string }
  /** Clearly a card, but cut off or with fields out of place. */
  | { readonly kind: 'id-card-damaged'; readonly reason: IdCardDamage }
  | { readonly kind: 'unknown' };

/** The text on a Vietnamese ID card's QR. All text is NFC and trimmed. */
export interface IdCardQr {
  /** 12 digits. */
  readonly idNumber: string;
  /** The 9-digit CMND, or an earlier 12-digit number, where the card names one. */
  readonly oldIdNumber?: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where day or month is unknown. */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  /** As printed, with the unit names from before July 2025. Empty on a few cards. */
  readonly address: string;
  /** `YYYY-MM-DD`. The code holds no expiry date. */
  readonly issueDate: string;
  /** The fields after the seventh, raw and in place. Their meaning is unconfirmed. */
  readonly extras: readonly string[];
  readonly layout: '2021' | '2024';
}

/** Odd, but no reason to send the card away: papers and registers disagree more often than people lie. */
export type IdCardWarning =
  | 'unknown-province'
  | 'sex-differs-from-id-number'
  | 'birth-year-differs-from-id-number'
  | 'issued-before-birth'
  | 'issued-in-future';

export type IdCardDamage =
  | 'too-few-fields'
  | 'id-number'
  | 'old-id-number'
  | 'full-name'
  | 'birth-date'
  | 'birth-date-in-future'
  | 'sex'
  | 'issue-date';
