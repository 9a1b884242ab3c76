import type { CaseStep, OfficerCase, OfficerCaseSummary } from '@motcua/gateway/api';

export const token = 'the-token-of-these-tests';

const stepNames = ['Đã nhận hồ sơ', 'Cán bộ tra sổ', 'Ký và đóng dấu', 'Trả giấy'];

function stepsAt(current: number): readonly CaseStep[] {
  return stepNames.map((name, index) => ({
    id: `step-${index}`,
    name: { vi: name, en: `Step ${index + 1}` },
    holder: { vi: 'Ủy ban nhân dân', en: 'People’s Committee' },
    state: index < current ? 'done' : index === current ? 'current' : 'next',
    dueAt: '2099-11-23T10:00:00Z',
    ...(index < current ? { doneAt: '2026-11-23T02:16:00Z' } : {}),
  }));
}

/** A case of a person who does not exist. */
export function sampleCase(changes: Partial<OfficerCase> = {}): OfficerCase {
  return {
    caseCode: 'H29.26740-261123-0001',
    procedure: { id: 'extract', name: { vi: 'Cấp bản sao trích lục hộ tịch', en: 'Civil-status extract' } },
    unit: { code: '26740', name: { vi: 'Phường Sài Gòn', en: 'Sài Gòn Ward' } },
    state: 'in-progress',
    submittedAt: '2026-11-23T02:16:00Z',
    dueAt: '2099-11-23T10:00:00Z',
    fee: { lines: [], total: 16_000 },
    steps: stepsAt(1),
    version: 1,
    channel: 'kiosk',
    place: 'Kiosk 1',
    applicantName: 'Nguyễn Văn An',
    provenances: ['id-card-qr', 'typed'],
    answers: [
      {
        label: { vi: 'Người làm đơn', en: 'Applicant' },
        value: { vi: 'Nguyễn Văn An', en: 'Nguyễn Văn An' },
        provenance: 'id-card-qr',
        compareCard: true,
      },
    ],
    events: [{ at: '2026-11-23T02:16:00Z', who: 'applicant', what: 'submitted', stepId: 'step-0' }],
    ...changes,
  };
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const problem = (status: number, code: string): Response =>
  json(
    { type: `/problems/${code}`, title: code, status, code, message: { vi: `Lỗi: ${code}`, en: code } },
    status,
  );

/** The gateway at the seam of `fetch`: it keeps cases, checks token and version, and can be cut off. */
export class FakeGateway {
  readonly cases = new Map<string, OfficerCase>();
  isCutOff = false;

  constructor(...cases: readonly OfficerCase[]) {
    for (const officerCase of cases) this.cases.set(officerCase.caseCode, officerCase);
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.pathname.endsWith('/config.json')) return json({ gateway: 'http://127.0.0.1:1' });
    if (this.isCutOff) throw new TypeError('Failed to fetch');
    const headers = new Headers(init?.headers);
    if (headers.get('authorization') !== `Bearer ${token}`) return problem(401, 'officer-token-wrong');
    const [code, action] = decodeURIComponent(url.pathname).split('/').slice(4);
    if (code === undefined) return json(Array.from(this.cases.values(), summaryOf));
    const officerCase = this.cases.get(code);
    if (officerCase === undefined) return problem(404, 'case-unknown');
    if (action === undefined) return json(officerCase);
    if (headers.get('if-match') !== `"${officerCase.version}"`) return problem(409, 'case-changed');
    return this.#act(officerCase, action, typeof init?.body === 'string' ? init.body : '{}');
  };

  /** As another officer does it. */
  change(caseCode: string, changes: Partial<OfficerCase>): void {
    const officerCase = this.cases.get(caseCode);
    if (officerCase === undefined) throw new Error('no such case');
    this.cases.set(caseCode, { ...officerCase, ...changes, version: officerCase.version + 1 });
  }

  #act(officerCase: OfficerCase, action: string, body: string): Response {
    const { reason } = JSON.parse(body) as { reason?: string };
    if (reason?.includes(officerCase.applicantName)) return problem(422, 'reason-personal');
    const current = officerCase.steps.findIndex((step) => step.state === 'current');
    const { returnReason: _reason, ...rest } = officerCase;
    const changes: Readonly<Record<string, Partial<OfficerCase>>> = {
      advance: { steps: stepsAt(current + 1) },
      finish: { steps: stepsAt(stepNames.length), state: 'finished' },
      resume: { state: 'in-progress' },
      return: { state: 'returned', ...(reason === undefined ? {} : { returnReason: reason }) },
    };
    this.cases.set(officerCase.caseCode, { ...rest, ...changes[action], version: officerCase.version + 1 });
    return json(this.cases.get(officerCase.caseCode));
  }
}

function summaryOf(officerCase: OfficerCase): OfficerCaseSummary {
  const { answers: _answers, events: _events, ...summary } = officerCase;
  return summary;
}
