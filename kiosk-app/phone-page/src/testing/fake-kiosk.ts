import type { HandoffQuestion, Outcome, UploadAnswer } from '@motcua/client';
import type { LocalText } from '@motcua/texts';
import type { ClaimOutcome, PhonePorts } from '../ports.ts';

export const question: HandoffQuestion = {
  unit: { code: '26740', name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' } },
  procedure: {
    id: 'birth-registration',
    version: '1.0.0',
    name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  },
  field: {
    label: { vi: 'Giấy chứng sinh', en: 'Birth certificate of the hospital' },
    accept: ['image/jpeg', 'application/pdf'],
    maxFiles: 3,
    maxBytes: 5_000_000,
  },
  state: 'open',
  files: 0,
  expiresAt: '2026-11-19T02:46:00Z',
};

/** A kiosk at the other end of the link, and the gateway between, as tests want them. */
export class FakeKiosk {
  readonly ports: PhonePorts;
  readonly received: string[] = [];
  finished = 0;
  question: Outcome<HandoffQuestion> = { code: 'ok', value: question };
  /** Instead of taking the next files. */
  refusal: Outcome<never> | undefined;
  finish: Outcome<unknown> = { code: 'ok', value: undefined };
  claim: ClaimOutcome = { code: 'gone' };
  /** By code. */
  units: Readonly<Record<string, LocalText>> = {};

  constructor() {
    this.ports = {
      question: () => Promise.resolve(this.question),
      upload: (file) => Promise.resolve(this.#take(file)),
      finish: () => {
        this.finished += 1;
        return Promise.resolve(this.finish);
      },
      claim: () => Promise.resolve(this.claim),
      unitName: (code) => Promise.resolve(this.units[code]),
    };
  }

  #take(file: File): Outcome<UploadAnswer> {
    if (this.refusal !== undefined) return this.refusal;
    this.received.push(file.name);
    const id = `stored-${String(this.received.length).padStart(4, '0')}`;
    return { code: 'ok', value: { id, bytes: file.size, sha256: '0'.repeat(64), type: 'image/jpeg' } };
  }
}

/** A no of the gateway. */
export function no(status: number, code: string): Outcome<never> {
  const message = { vi: `Lỗi ${code}.`, en: `Problem ${code}.` };
  return { code: 'problem', problem: { type: 'about:blank', title: code, status, code, message } };
}

/** The first bytes of a JPEG. */
export function picture(name: string): File {
  return new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), name], name, { type: 'image/jpeg' });
}
