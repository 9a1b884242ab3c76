import type { OutboxKeys, SubmissionRequest, SubmissionResult } from '@motcua/gateway/api';
import { keyAlgorithm, parseProvisionalNumber, provisionalNumberOf } from '@motcua/sealing';
import type { SealingKey } from '@motcua/sealing';
import { openApplication } from '@motcua/sealing/open';
import type { Outcome } from '../../outcome.ts';
import type { OutboxClient } from '../outbox-client.ts';

const text = (vi: string, en: string): { vi: string; en: string } => ({ vi, en });

/** The problem document of a code. */
export const problem = (code: string, status = 422): Outcome<never> => ({
  code: 'problem',
  problem: { type: `/problems/${code}`, title: code, status, code, message: text('Chưa được.', 'Not yet.') },
});

/** What a gateway does with what waits: opens it, and makes one case per id. */
export interface FakeGateway extends OutboxClient {
  /** Applications that have become cases, by id. */
  readonly cases: ReadonlyMap<string, { readonly caseCode: string; readonly application: string }>;
  /** Ids in the order in which they came, each attempt once. */
  readonly attempts: readonly string[];
  /** Answers instead of the gateway; `undefined` lets it answer. */
  instead: ((submissionId: string) => Outcome<never> | undefined) | undefined;
  /** Called once it has made the case, before it answers. */
  beforeAnswer: ((submissionId: string) => Promise<void>) | undefined;
  online: boolean;
  /** Holds that the kiosk has let go. */
  readonly released: readonly string[];
  keysOf(exp: number, openUntil: number): void;
}

export async function createFakeGateway(): Promise<FakeGateway> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const { x = '', y = '' } = privateKey;
  const inAYear = Date.now() / 1000 + 365 * 24 * 60 * 60;
  let key: SealingKey = {
    kty: 'EC',
    crv: 'P-256',
    x,
    y,
    use: 'enc',
    alg: keyAlgorithm,
    kid: 'only',
    nbf: 0,
    exp: inAYear,
    openUntil: inAYear,
  };
  const cases = new Map<string, { readonly caseCode: string; readonly application: string }>();
  const attempts: string[] = [];
  const released: string[] = [];
  const offline = { code: 'offline' } as const;

  const gateway: FakeGateway = {
    cases,
    attempts,
    released,
    instead: undefined,
    beforeAnswer: undefined,
    online: true,
    keysOf(exp, openUntil) {
      key = { ...key, exp, openUntil };
    },
    keys: async (): Promise<Outcome<OutboxKeys>> =>
      gateway.online ? { code: 'ok', value: { keys: [key] } } : offline,
    async handOver(sealed, submissionId, options) {
      if (!gateway.online) return offline;
      attempts.push(submissionId);
      const instead = gateway.instead?.(submissionId);
      if (instead !== undefined) return instead;
      const { ext: _ext, key_ops: _operations, ...jwk } = privateKey;
      const opened = await openApplication(sealed, () => ({
        code: 'ok',
        privateKey: { ...jwk, kty: 'EC', crv: 'P-256', x, y },
      }));
      if (opened.code !== 'ok' || opened.submissionId !== submissionId) return problem('seal-damaged');
      const made = cases.get(submissionId) ?? {
        caseCode: `H29.26740-261122-${String(cases.size + 1).padStart(4, '0')}`,
        application: opened.application,
      };
      cases.set(submissionId, made);
      await gateway.beforeAnswer?.(submissionId);
      options?.signal?.throwIfAborted();
      return { code: 'ok', value: resultOf(made.caseCode) };
    },
    async releaseFiles(hold) {
      if (!gateway.online) return offline;
      released.push(hold);
      return { code: 'ok', value: undefined };
    },
    async provisional(number) {
      if (!gateway.online) return offline;
      for (const [submissionId, { caseCode }] of cases)
        if ((await provisionalNumberOf(submissionId)) === parseProvisionalNumber(number))
          return { code: 'ok', value: { state: 'submitted', caseCode } };
      return { code: 'ok', value: { state: 'waiting' } };
    },
  };
  return gateway;
}

const resultOf = (caseCode: string): SubmissionResult => ({
  caseCode,
  procedure: { id: 'civil-status-extract', version: '1.0.0', name: text('Trích lục', 'Extract') },
  unit: { code: '26740', name: text('Phường Sài Gòn', 'Sai Gon ward') },
  submittedAt: '2026-11-23T02:16:00Z',
  dueAt: '2026-11-23T10:00:00Z',
  fee: { lines: [], total: 8000 },
  steps: [],
});

/** Of a person who does not exist; the tests look for these in all that is stored. */
export const planted = ['Nguyễn Văn An', '001099012345', 'Thôn Cầu, Đông Quý', '0912345678'] as const;

export const application: SubmissionRequest = {
  procedure: { id: 'civil-status-extract', version: '1.0.0' },
  unit: '26740',
  channel: 'kiosk',
  place: 'Kiosk 1',
  language: 'vi',
  answers: Object.fromEntries(
    planted.map((value, index) => [`field${index}`, { value, provenance: 'typed' } as const]),
  ),
  consent: { id: 'consent', given: true, language: 'vi' },
  feeShown: 8000,
};
