import type {
  CaseStatus,
  SubmissionRequest,
  SubmissionResult,
  UnitAnswer,
  UploadAnswer,
} from '@motcua/client';
import type { ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';

export const saigon: UnitAnswer = {
  code: '26740',
  name: { vi: 'Phường Sài Gòn', en: 'Sai Gon ward' },
  province: { code: '79', name: { vi: 'Thành phố Hồ Chí Minh', en: 'Ho Chi Minh City' } },
};

export const caseCode = 'H29.26740-261122-0007';

export function submissionResult(): SubmissionResult {
  const { id, version, name, steps } = civilStatusExtract;
  return {
    caseCode,
    procedure: { id, version, name },
    unit: { code: saigon.code, name: saigon.name },
    submittedAt: '2026-11-22T02:16:00Z',
    dueAt: '2099-11-23T10:00:00Z',
    fee: { lines: [], total: 8000 },
    steps: steps.map(({ id, name, holder }, index) => ({
      id,
      name,
      holder,
      state: index === 0 ? 'done' : index === 1 ? 'current' : 'next',
      dueAt: '2099-11-23T10:00:00Z',
    })),
  };
}

export function caseStatus(change: Partial<CaseStatus> = {}): CaseStatus {
  return { ...submissionResult(), state: 'in-progress', ...change };
}

export function problem(status: number, code: string, more: object = {}): Response {
  const message = { vi: `Lỗi ${code}.`, en: `Problem ${code}.` };
  return json({ type: 'about:blank', title: code, status, code, message, ...more }, status);
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

/** Breaks the connection, as a fetch does it. */
export function offline(): never {
  throw new TypeError('Failed to fetch');
}

function stored(number: number): UploadAnswer {
  return { id: `stored-${number}`, bytes: 9, sha256: '0'.repeat(64), type: 'application/pdf' };
}

export interface Submitted {
  readonly key: string | null;
  readonly request: SubmissionRequest;
}

/** A gateway at the seam of the client: `fetch`. Each part can be replaced while a test runs. */
export class FakeGateway {
  definition: ProcedureDefinition = civilStatusExtract;
  readonly submitted: Submitted[] = [];
  readonly paths: string[] = [];
  onProcedure: () => Response | Promise<Response> = () => json(this.definition);
  onUnit: () => Response | Promise<Response> = () => json(saigon);
  onCase: () => Response | Promise<Response> = () => json(caseStatus());
  onSuggestion: () => Response | Promise<Response> = () => json([]);
  onUpload: (number: number) => Response | Promise<Response> = (number) => json(stored(number), 201);
  /** Answers of the submissions in turn; the last one for all that follow. */
  onSubmit: (() => Response | Promise<Response>)[] = [() => json(submissionResult(), 201)];

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    init?.signal?.throwIfAborted();
    this.paths.push(url.pathname + url.search);
    const answer = await this.#answer(url.pathname, init);
    init?.signal?.throwIfAborted();
    return answer;
  };

  async #answer(path: string, init: RequestInit | undefined): Promise<Response> {
    if (path.startsWith('/v1/procedures/')) return this.onProcedure();
    if (path === '/v1/units') return json([saigon]);
    if (path.startsWith('/v1/units/')) return this.onUnit();
    if (path.startsWith('/v1/cases/')) return this.onCase();
    if (path === '/v1/unit-suggestions') return this.onSuggestion();
    if (path === '/v1/uploads') return this.onUpload(this.paths.length);
    const body = init?.body;
    const key = new Headers(init?.headers).get('idempotency-key');
    this.submitted.push({
      key,
      request: JSON.parse(typeof body === 'string' ? body : '') as SubmissionRequest,
    });
    const answer = this.onSubmit.length > 1 ? this.onSubmit.shift() : this.onSubmit[0];
    return answer === undefined ? problem(404, 'not-found') : answer();
  }
}
