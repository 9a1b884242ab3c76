import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CaseStatus, SubmissionRequest, SubmissionResult } from '@motcua/gateway/api';

const text = (vi: string, en: string): { vi: string; en: string } => ({ vi, en });

export const submissionRequest: SubmissionRequest = {
  procedure: { id: 'civil-status-extract', version: '1.0.0' },
  unit: '26740',
  channel: 'website',
  place: 'phuong.example',
  language: 'vi',
  answers: { kind: { value: 'birth', provenance: 'typed' } },
  consent: { id: 'consent', given: true, language: 'vi' },
  feeShown: 8000,
};

export const submissionResult: SubmissionResult = {
  caseCode: 'H29.268-261123-0042',
  procedure: { id: 'civil-status-extract', version: '1.0.0', name: text('Bản sao trích lục', 'Extract') },
  unit: { code: '26740', name: text('Phường Bến Đò', 'Ben Do ward') },
  submittedAt: '2026-11-23T02:16:00Z',
  dueAt: '2026-11-23T10:00:00Z',
  fee: { lines: [], total: 8000 },
  steps: [
    {
      id: 'received',
      name: text('Đã nhận hồ sơ', 'Received'),
      holder: text('Bộ phận một cửa', 'One-stop desk'),
      state: 'done',
      dueAt: '2026-11-23T02:16:00Z',
    },
  ],
};

export const caseStatus: CaseStatus = { ...submissionResult, state: 'in-progress' };

export interface TestGateway extends AsyncDisposable {
  readonly baseUrl: string;
}

/** A small HTTP server that a test scripts request by request. */
export async function startTestGateway(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TestGateway> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
  });
  response.end(JSON.stringify(body));
}
