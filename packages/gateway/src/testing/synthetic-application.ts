import { randomUUID } from 'node:crypto';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { SubmissionRequest } from '../api.ts';

/** Planted values of a person who does not exist; tests search logs and answers for them. */
export const plantedValues = {
  name: 'Nguyễn Văn An',
  idNumber: '001099012345',
  address: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình',
  phone: '0912345678',
} as const;

/** An application for two copies of one's own birth extract, filled in from the card's QR. */
export function syntheticApplication(changes: Partial<SubmissionRequest> = {}): SubmissionRequest {
  const fromCard = (value: string) => ({ value, provenance: 'id-card-qr' }) as const;
  const typed = (value: string | number) => ({ value, provenance: 'typed' }) as const;
  return {
    procedure: { id: civilStatusExtract.id, version: civilStatusExtract.version },
    unit: '26740',
    channel: 'kiosk',
    place: 'Kiosk 1',
    language: 'vi',
    answers: {
      applicantName: fromCard(plantedValues.name),
      applicantIdNumber: fromCard(plantedValues.idNumber),
      applicantBirthDate: fromCard('1999-05-20'),
      applicantAddress: fromCard(plantedValues.address),
      kind: typed('birth'),
      copies: typed(2),
      subject: typed('me'),
      delivery: typed('counter'),
      phone: typed(plantedValues.phone),
    },
    consent: { id: civilStatusExtract.consent.id, given: true, language: 'vi' },
    feeShown: 16_000,
    ...changes,
  };
}

/** The same with one answer replaced; `undefined` takes it away. */
export function withAnswer(
  request: SubmissionRequest,
  fieldId: string,
  value: string | number | undefined,
): SubmissionRequest {
  const { [fieldId]: _old, ...others } = request.answers;
  return {
    ...request,
    answers: value === undefined ? others : { ...others, [fieldId]: { value, provenance: 'typed' } },
  };
}

export const newKey = (): string => randomUUID();
