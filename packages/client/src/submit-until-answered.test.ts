import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGatewayClient } from './gateway-client.ts';
import { newSubmissionId } from './submission-id.ts';
import { submitUntilAnswered } from './submit-until-answered.ts';
import type { UnansweredState } from './submit-until-answered.ts';
import { answerJson, startTestGateway, submissionRequest, submissionResult } from './test-gateway.node.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const problem = (status: number, code: string): object => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  message: { vi: 'Chưa được.', en: 'Not yet.' },
});

/** Answers the first requests from a list and every later one with success. */
function script(...answers: readonly Answer[]): { answer: Answer; keys: unknown[] } {
  const keys: unknown[] = [];
  return {
    keys,
    answer(request, response) {
      const next = answers[keys.length];
      keys.push(request.headers['idempotency-key']);
      request.resume();
      if (next === undefined) answerJson(response, 201, submissionResult);
      else next(request, response);
    },
  };
}

test('reset, error page, overload and restart in turn end with one answer under one key', async () => {
  const { answer, keys } = script(
    (request) => request.socket.destroy(),
    (_request, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'),
    (_request, response) => answerJson(response, 429, problem(429, 'too-many-requests')),
    (_request, response) => {
      response.writeHead(201, { 'content-length': '9999' });
      response.write('{', () => response.destroy());
    },
  );
  await using gateway = await startTestGateway(answer);
  const submissionId = newSubmissionId();
  const told: UnansweredState[] = [];
  const pauses: number[] = [];
  const outcome = await submitUntilAnswered({
    client: createGatewayClient({ baseUrl: gateway.baseUrl }),
    request: submissionRequest,
    submissionId,
    onUnanswered: (state) => told.push(state),
    pause: async (delayMs) => void pauses.push(delayMs),
  });
  assert.deepEqual(outcome, { code: 'ok', value: submissionResult });
  assert.deepEqual(keys, Array(5).fill(submissionId));
  assert.deepEqual(
    told.map((state) => state.because),
    ['offline', 'garbled', 'busy', 'offline'],
  );
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000]);
});

test('what a retry cannot mend is handed back at once', async () => {
  const { answer, keys } = script((_request, response) =>
    answerJson(response, 422, problem(422, 'application-invalid')),
  );
  await using gateway = await startTestGateway(answer);
  const outcome = await submitUntilAnswered({
    client: createGatewayClient({ baseUrl: gateway.baseUrl }),
    request: submissionRequest,
    submissionId: newSubmissionId(),
  });
  assert.equal(outcome.code, 'problem');
  assert.equal(keys.length, 1);
});

test('the pause grows to 30 s and no further, and the last outcome comes back after the maximum', async () => {
  const pauses: number[] = [];
  const outcome = await submitUntilAnswered({
    client: { submit: async () => ({ code: 'timeout' }) },
    request: submissionRequest,
    submissionId: newSubmissionId(),
    maximumAttempts: 9,
    pause: async (delayMs) => void pauses.push(delayMs),
  });
  assert.deepEqual(outcome, { code: 'timeout' });
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('an abort during the pause ends the waiting at once', async () => {
  const controller = new AbortController();
  const attempt = submitUntilAnswered({
    client: { submit: async () => ({ code: 'offline' }) },
    request: submissionRequest,
    submissionId: newSubmissionId(),
    signal: controller.signal,
    onUnanswered: () => queueMicrotask(() => controller.abort(new Error('left'))),
  });
  await assert.rejects(attempt, /left/);
});

test('an id is a UUID of version 7 that starts with its millisecond', () => {
  const id = newSubmissionId(Date.parse('2026-11-23T02:16:00Z'));
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  assert.equal(new Date(milliseconds).toISOString(), '2026-11-23T02:16:00.000Z');
});

test('ids differ within one millisecond', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newSubmissionId(1)));
  assert.equal(ids.size, 1000);
});
